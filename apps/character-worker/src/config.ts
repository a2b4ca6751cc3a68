import { WorkerEnvironment } from '@generia/service-host';

/** The variables that character-worker reads: those of every service that runs tasks. */
export const CharacterWorkerEnvironment = WorkerEnvironment;
