export { copyOf } from './copy-of.js';
export { claimedTask, contextOf, nextAttempt } from './job-context.js';
export { createMemoryWorld, type MemoryWorld, type MemoryWorldOptions } from './memory-world.js';
export { createRecordingPlatform, type RecordingPlatform } from './recording-platform.js';
export { runTask, runTree, salvageTask, type TaskTree } from './run-task.js';
export {
  sampleConcept,
  sampleDescription,
  sampleDetail,
  samplePost,
  samplePostConcept,
} from './sample-answers.js';
export {
  SAMPLE_START,
  SAMPLE_WORLD_ID,
  sampleCast,
  sampleMember,
  sampleParameters,
  samplePlan,
} from './sample-world.js';
export { createScriptedCalls, type AskedText, type Script, type ScriptedCalls } from './scripted-calls.js';
export { throughBudget } from './through-budget.js';
export { createMemoryLedger, sampleLedger } from './memory-ledger.js';
