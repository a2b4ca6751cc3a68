import { WorkerEnvironment } from '@generia/service-host';

/** The variables that image-worker reads: those of every service that runs tasks. */
export const ImageWorkerEnvironment = WorkerEnvironment;
