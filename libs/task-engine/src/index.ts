export { decideFailure, type FailureDecision } from './decide-failure.js';
export {
  CancelledError,
  InvalidTaskError,
  LeaseLostError,
  ParkedError,
  ShutdownError,
} from './engine-errors.js';
export type { ChildRequest, Job, JobContext, JobOutcome, Jobs } from './job.js';
export { keepTrying, type KeepTryingOptions } from './keep-trying.js';
export { childTaskId, newTask, nextRingAt, type NewTask } from './new-task.js';
export { spawnChildren, type SpawnPorts } from './spawn-children.js';
export { CancelWatch, type CancelWatchOptions } from './cancel-watch.js';
export { Sweeper, type SweeperOptions } from './sweeper.js';
export { createTaskExecutor, type TaskExecutor, type TaskExecutorPorts } from './task-executor.js';
export { publishTaskEnd } from './task-end.js';
export { createTaskIntake, type DeadLetters, type TaskIntake, type TaskIntakePorts } from './task-intake.js';
export type { AttemptOutcome, TaskObserver } from './task-observer.js';
export type { Checker, TaskPolicies, TaskPolicy } from './task-policy.js';
export { LEASE_MS } from './lease-ms.js';
export type { Lease, TaskStore } from './task-store.js';
export { TaskWorker, type TaskWorkerOptions, type TicketMessage, type TicketSource } from './task-worker.js';
export { sendTickets, type Announcer } from './tickets.js';
