export {
  connectGeneration,
  sharedLimitsIn,
  type ConnectedGeneration,
  type GenerationSettings,
} from './connect-generation.js';
export { connectServers, topicNames, type ConnectServersOptions, type Servers } from './connect-servers.js';
export { asErrorForPeople } from './error-for-people.js';
export {
  createJobSurroundings,
  type ConcurrencyLimits,
  type JobSurroundings,
  type JobSurroundingsOptions,
} from './job-surroundings.js';
export { ServerReadiness } from './readiness.js';
export {
  runService,
  type RunServiceOptions,
  type ServiceProcess,
  type ServiceSurroundings,
} from './run-service.js';
export {
  ServerEnvironment,
  WorkerEnvironment,
  type ServerConfig,
  type WorkerConfig,
} from './server-environment.js';
export { createServiceMetrics, type ServiceMetrics } from './service-metrics.js';
export type { ServiceParts } from './service-parts.js';
export { startTaskWorkers, type TaskWorkersOptions, type WorkedQueue } from './start-task-workers.js';
export {
  startWorkerService,
  type WorkerComposition,
  type WorkerService,
  type WorkerServiceOptions,
} from './start-worker-service.js';
export { startProgressWriter, type StartProgressWriterOptions } from './start-progress-writer.js';
export { createDayBudget, type DayBudget } from './day-budget.js';
