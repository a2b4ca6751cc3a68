import { CliError, type Environment, loadConfig, serviceEnvironment } from '@generia/service-runtime';
import { z } from 'zod';

const {
  GEMINI_API_KEY,
  GEMINI_BASE_URL,
  GEMINI_TEXT_MODEL,
  GEMINI_IMAGE_MODEL,
  MAX_CONCURRENT_TASKS,
  MAX_CONCURRENT_LLM_REQUESTS,
  MAX_CONCURRENT_IMAGE_REQUESTS,
  WORLD_COST_LIMIT_USD,
  DAY_COST_LIMIT_USD,
  WORLD_TIME_LIMIT_MINUTES,
  LONG_WAIT_MINUTES,
  INTAKE_LIMIT_MINUTES,
  LOG_LEVEL,
} = serviceEnvironment;

const StandaloneConfig = z.object({
  GEMINI_API_KEY: GEMINI_API_KEY.optional(),
  GEMINI_BASE_URL,
  GEMINI_TEXT_MODEL,
  GEMINI_IMAGE_MODEL,
  MAX_CONCURRENT_TASKS,
  MAX_CONCURRENT_LLM_REQUESTS,
  MAX_CONCURRENT_IMAGE_REQUESTS,
  WORLD_COST_LIMIT_USD,
  DAY_COST_LIMIT_USD,
  WORLD_TIME_LIMIT_MINUTES,
  LONG_WAIT_MINUTES,
  INTAKE_LIMIT_MINUTES,
  LOG_LEVEL,
});
export type StandaloneConfig = Readonly<z.output<typeof StandaloneConfig>>;

/** Servers that the one-process edition does not connect to; silently using the embedded twin would surprise. */
const EXTERNAL_SERVERS = ['MONGODB_URI', 'KAFKA_BROKERS', 'MINIO_ENDPOINT', 'API_GATEWAY_URL'] as const;

/**
 * Reads the environment of the one-process edition.
 *
 * @throws {CliError} (exit code 2) naming each variable that is wrong, and what to do about it
 */
export function readConfig(environment: Environment): StandaloneConfig {
  const asked = EXTERNAL_SERVERS.filter((name) => (environment[name] ?? '').trim() !== '');
  if (asked.length > 0) {
    throw new CliError(`${asked.join(', ')} is set, but npm start runs on its embedded parts only.`, {
      remedy: `Unset it: env ${asked.map((name) => `-u ${name}`).join(' ')} npm start`,
    });
  }
  return loadConfig(StandaloneConfig, environment);
}
