export { createMemoryBus, type MemoryBus } from './memory-bus.js';
export { createMemoryTaskStore, type MemoryTaskStore } from './memory-task-store.js';
export { at, baseFieldsTask, SAMPLE_TIME, sampleTask } from './sample-task.js';
export { taskStoreContract, type TaskStoreUnderTest } from './contract/task-store-contract.js';
export { createRecordingLog, type LoggedLine } from './recording-log.js';
export { samplePolicies } from './sample-policies.js';
