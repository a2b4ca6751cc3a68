export { askForAll, type AskedList, type AskForAllOptions } from './ask-for-all.js';
export { defineJob, type TypedChild, type TypedJob, type TypedOutcome } from './define-job.js';
export {
  createHandleResolver,
  nameKey,
  normaliseHandle,
  uniqueHandle,
  type HandleResolver,
} from './handles.js';
export {
  BudgetExhaustedError,
  createPaidCalls,
  type PaidCalls,
  type PaidCallsPorts,
  type PictureOrder,
  type StoredPicture,
  type TextQuestion,
} from './paid-calls.js';
export type { CallHistory, CallLedger, PictureStore, WorldReader } from './ports.js';
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
