export { askForAll, type AskedList, type AskForAllOptions } from './ask-for-all.js';
export { askInLanguage, type LanguageCheck } from './ask-in-language.js';
export { defineJob, type TypedChild, type TypedJob, type TypedOutcome } from './define-job.js';
export {
  estimateWorld,
  type CallsEstimate,
  type WorldEstimate,
  type WorldToEstimate,
} from './estimate/estimate-world.js';
export { groupsOf } from './groups-of.js';
export {
  createHandleResolver,
  nameKey,
  normaliseHandle,
  uniqueHandle,
  type HandleResolver,
} from './handles.js';
export {
  createPaidCalls,
  type PaidCalls,
  type PaidCallsPorts,
  type PictureOrder,
  type StoredPicture,
  type TextQuestion,
} from './paid-calls.js';
export { BUDGET_REASONS, PAUSED_REASON, readReason, type BudgetReason } from './budget-errors.js';
export type { CallHistory, CallLedger, CallObserver, PictureStore, SpendDays, WorldReader } from './ports.js';
export {
  BATCH_SIZE,
  defaultCallLimits,
  plannedWork,
  POSTS_PER_CALL,
  type PlannedWork,
} from './planned-work.js';
export { PORTRAIT_STEP, pictureIdOf } from './picture-id.js';
export { shareOf, splitExactly } from './split-exactly.js';
export { createTaskPolicies } from './task-policies.js';
export {
  createWorldContexts,
  type DescribedWorld,
  type PlannedWorld,
  type WorldContexts,
} from './world-context.js';
export {
  FEED_DAYS,
  postIdOf,
  postTime,
  publishPost,
  type PostPublisher,
  type WrittenPost,
} from './post-publication.js';
