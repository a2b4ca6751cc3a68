/**
 * What goes over HTTP under `/api/v1`: see docs/http-api.md for the endpoints. Nothing here needs Node, so that a page
 * may import it.
 */
export { ControlAnswer, LimitsBody, PingFrame, RetryBody, StatusResponse, StreamFrame } from './control.js';
export {
  CharacterList,
  CharacterResponse,
  ListPostsQuery,
  MEDIA_VARIANTS,
  MediaQuery,
  PostList,
  PostResponse,
} from './feed.js';
export { Cursor, IdempotencyKey, PageQuery, PathId } from './ids.js';
export {
  ApiRequestList,
  ApiRequestResponse,
  CostResponse,
  DeadLetterList,
  ListTasksQuery,
  TaskList,
  TaskResponse,
} from './insight.js';
export { Problem, PROBLEM_CODES, ProblemCode } from './problem.js';
export { PromptText } from './prompt-text.js';
export {
  CreateWorldBody,
  Estimate,
  EstimateBody,
  GenerationStatus,
  ListWorldsQuery,
  WorldList,
  WorldParams,
  WorldResponse,
} from './worlds.js';
