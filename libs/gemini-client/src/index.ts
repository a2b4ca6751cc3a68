export type {
  AspectRatio,
  CallBudget,
  CallUsage,
  Generation,
  ImageAnswer,
  ImageRequest,
  TextAnswer,
  TextRequest,
  WireAttempt,
  WireAttemptEnd,
} from './generation.js';
export { createGeminiClient, type GeminiClient, type GeminiClientOptions } from './gemini-client.js';

export { FAILURE_KINDS, type FailureKind, type FailureKindData } from './errors/failure-kinds.js';
export { GeminiError, type Billing, type Failure } from './errors/gemini-error.js';

export { estimateCostMicros, type CostQuestion } from './models/estimate-cost.js';
export { billedModel, findModel } from './models/find-model.js';
export {
  IMAGE_SIZES,
  ImageSize,
  ModelData,
  PriceRow,
  THINKING_LEVELS,
  ThinkingLevel,
} from './models/model-data.js';
export {
  DEFAULT_CHEAP_TEXT_MODEL,
  DEFAULT_IMAGE_MODEL,
  DEFAULT_TEXT_MODEL,
  MODELS,
} from './models/models.js';
export { priceOf, type BillableTokens } from './models/price.js';
export { outputCap } from './models/thinking.js';

export { toResponseSchema } from './schema/response-schema.js';
export { SCHEMA_KEYWORDS, type ResponseSchema } from './schema/response-schema-type.js';
export { UnsupportedSchema } from './schema/unsupported-schema.js';

export { SafetyThreshold } from './wire/request-body.js';
export { emptyUsage, estimateTextTokens } from './wire/usage.js';
