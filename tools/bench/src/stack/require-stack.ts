import { CliError } from '@generia/service-runtime';

const VARIABLES = ['MONGODB_URI', 'KAFKA_BROKERS', 'MINIO_ENDPOINT'];

/** @throws {CliError} with the way to start the servers, when their addresses are not in `env` */
export function requireStack(env: NodeJS.ProcessEnv): void {
  const missing = VARIABLES.filter((name) => !env[name]);
  if (missing.length > 0)
    throw new CliError(`${missing.join(', ')} not set.`, {
      remedy: 'Start the servers (npm run stack -- up), then eval "$(npm run --silent stack -- env)".',
    });
}
