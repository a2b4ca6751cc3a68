export type {
  AspectRatio,
  CallBudget,
  CallUsage,
  Generation,
  ImageAnswer,
  ImageRequest,
  ReferenceImage,
  Sampling,
  TextAnswer,
  TextRequest,
  WireAttempt,
  WireAttemptEnd,
} from './generation.js';
export { createGeminiClient, type GeminiClient, type GeminiClientOptions } from './create-gemini-client.js';

export { FAILURE_KINDS, type FailureKind, type FailureKindData } from './errors/failure-kinds.js';
export { GeminiError, type Billing, type Failure } from './errors/gemini-error.js';
export { TruncatedAnswer, type Salvage } from './errors/truncated-answer.js';

export { createInProcessLimits } from './limits/in-process-limits.js';
export { ACCOUNT, LimitState, type KnownLimits } from './limits/limit-state.js';
export type { SharedLimits } from './limits/shared-limits.js';

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
  MODELS_CHECKED,
} from './models/models.js';
export { priceOf, type BillableTokens } from './models/price.js';
export { outputCap } from './models/thinking.js';

export type { ModelFinding, ModelReport } from './probe/model-report.js';

export { toResponseSchema } from './schema/response-schema.js';
export { SCHEMA_KEYWORDS, type ResponseSchema } from './schema/response-schema-type.js';
export { UnsupportedSchema } from './schema/unsupported-schema.js';

export { SafetyThreshold } from './wire/request-body.js';
export { WireFault, type Transport, type WireCall, type WireEvidence } from './wire/transport.js';
export { emptyUsage, estimateTextTokens } from './wire/usage.js';
