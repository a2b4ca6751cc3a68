export { deriveOutcome, type WorldOutcome } from './derive-outcome.js';
export { deriveStages, type DerivedStages } from './derive-stages.js';
export { deriveStatus, type DerivedStatus, type StatusFacts } from './derive-status.js';
export { gapOfFailedTask, gapOfShortBatch } from './describe-gaps.js';
export { createKeepWorld, type KeepWorldPorts, type KeptTasks } from './keep-world.js';
export type {
  KeepWorld,
  LedgerReader,
  OutcomeListener,
  ProgressTopic,
  StatusStore,
  TaskFacts,
} from './progress-ports.js';
export { ProgressWriter, type ProgressWriterOptions } from './progress-writer.js';
export { createRefreshWorld, type RefreshWorld, type RefreshWorldPorts } from './refresh-world.js';
export { StatusFeed, type StatusFeedOptions } from './status-feed.js';
export { addUp, type TaskCountRow, type TaskCounts } from './task-counts.js';
export {
  createRedriveWorld,
  type RedriveChoice,
  type RedriveWorld,
  type RedriveWorldPorts,
} from './redrive-world.js';
export {
  createWorldControl,
  type NewLimits,
  type WorldControl,
  type WorldControlPorts,
} from './world-control.js';
export {
  createWorldIntake,
  type AcceptWorld,
  type AdmitWorld,
  type NewWorld,
  type WorldIntakePorts,
} from './world-intake.js';
