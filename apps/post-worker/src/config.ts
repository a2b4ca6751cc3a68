import { WorkerEnvironment } from '@generia/service-host';

/** The variables that post-worker reads: those of every service that runs tasks. */
export const PostWorkerEnvironment = WorkerEnvironment;
