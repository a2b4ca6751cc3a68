import { WorkerEnvironment } from '@generia/service-host';

/** The variables that world-orchestrator reads: those of every service that runs tasks. */
export const WorldOrchestratorEnvironment = WorkerEnvironment;
