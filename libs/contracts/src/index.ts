export { deterministicId } from './deterministic-id.js';

export { boundedText, MOST_TEXT_CHARACTERS } from './answers/bounded-text.js';
export { mapTexts } from './answers/map-texts.js';
export { visibleText } from './answers/visible-text.js';
export { gentleParse, type DroppedItem, type GentleResult } from './answers/gentle-parse.js';
export { AdditionalDetails, Naming, UserPreferences, WorldDescription } from './answers/world-description.js';
export {
  CharacterBatch,
  CharacterConcept,
  CharacterConnection,
  SharedStory,
} from './answers/character-batch.js';
export { CharacterDetail, Relationship } from './answers/character-detail.js';
export { PostBatch, PostConcept } from './answers/post-batch.js';
export { MAX_HASHTAG_CHARACTERS, PostDetail, PostDrafts } from './answers/post-detail.js';

export { Character, CharacterMeta, Media, MEDIA_TYPES, MediaKind, Post, World } from './entities/entities.js';
export { mediaIdOf, mediaObjectKey } from './entities/media-object-key.js';

export { DeadLetter } from './events/dead-letter.js';
export {
  ProgressUpdated,
  TaskCreatedMessage,
  TaskEndStatus,
  TaskEvent,
  WorldChanged,
  WorldEvent,
} from './events/messages.js';

export { formatTally, parseTally, type Tally } from './tasks/tally.js';
export {
  isTaskType,
  SERVICE_NAMES,
  TASK_CATALOGUE,
  TASK_TYPES,
  taskTypesOf,
  TOPICS,
  type ServiceName,
  type TaskDefinition,
  type TaskParameters,
  type TaskResult,
  type TaskTopic,
  type TaskType,
} from './tasks/task-catalogue.js';
export { ChildTask, TaskDocument, TaskStatus } from './tasks/task-document.js';
export { InitWorldCreationParameters, CharacterCard } from './tasks/task-parameters.js';

export { ApiRequestRecord } from './world/api-request-record.js';
export { Casting, Voice } from './world/casting.js';
export { CallKind, DayLedger, Reservation, WorldLedger } from './world/world-ledger.js';
export { CastBatch, CastMember, castOf, WorldParameters } from './world/world-parameters.js';
export { ANSWER_SCHEMA_VERSION, WorldPlan } from './world/world-plan.js';
export { MAX_PROMPT_CHARACTERS, WORLD_LIMITS, WorldRequest } from './world/world-request.js';
export {
  GENERIA_STATUS_FIELDS,
  Gap,
  GAP_KINDS,
  MissingPart,
  notStartedStatus,
  pendingStages,
  STAGE_NAMES,
  StageName,
  StageStatus,
  TERMINAL_WORLD_STATES,
  toWorldStatus,
  WorldState,
  WorldStatus,
  WorldStatusDocument,
} from './world/world-status.js';
