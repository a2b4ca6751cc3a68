import { ServerEnvironment } from '@generia/service-host';

/** The variables that progress-api reads: how it is reached, and the servers under it. */
export const ProgressApiEnvironment = ServerEnvironment;
