import { serviceEnvironment } from '@generia/service-runtime';
import { z } from 'zod';

const {
  SERVICE_HOST,
  SERVICE_PORT,
  LOG_LEVEL,
  SHUTDOWN_GRACE_MS,
  MONGODB_URI,
  MONGODB_DATABASE,
  KAFKA_BROKERS,
  KAFKA_TOPIC_TASKS,
  KAFKA_TOPIC_PREFIX,
  KAFKA_TOPIC_PROGRESS,
  KAFKA_GROUP_ID,
  KAFKA_PARTITIONS,
  MINIO_ENDPOINT,
  MINIO_ACCESS_KEY,
  MINIO_SECRET_KEY,
  MINIO_BUCKET,
  MINIO_USE_SSL,
  API_GATEWAY_URL,
  API_GATEWAY_TOKEN,
  GEMINI_API_KEY,
  GEMINI_BASE_URL,
  GEMINI_EMULATOR_URL,
  GEMINI_TEXT_MODEL,
  GEMINI_IMAGE_MODEL,
  MAX_CONCURRENT_TASKS,
  MAX_CONCURRENT_LLM_REQUESTS,
  MAX_CONCURRENT_IMAGE_REQUESTS,
  WORLD_COST_LIMIT_USD,
  DAY_COST_LIMIT_USD,
  WORLD_TIME_LIMIT_MINUTES,
  LONG_WAIT_MINUTES,
} = serviceEnvironment;

/** The variables that every separate service reads: how it is reached, and the servers that it stands on. */
export const ServerEnvironment = z.object({
  SERVICE_HOST,
  SERVICE_PORT,
  LOG_LEVEL,
  SHUTDOWN_GRACE_MS,
  MONGODB_URI,
  MONGODB_DATABASE,
  KAFKA_BROKERS,
  KAFKA_TOPIC_TASKS,
  KAFKA_TOPIC_PREFIX,
  KAFKA_TOPIC_PROGRESS,
  KAFKA_GROUP_ID,
  KAFKA_PARTITIONS,
  MINIO_ENDPOINT,
  MINIO_ACCESS_KEY,
  MINIO_SECRET_KEY,
  MINIO_BUCKET,
  MINIO_USE_SSL,
});
export type ServerConfig = Readonly<z.output<typeof ServerEnvironment>>;

/** What a service reads besides when it runs tasks: the platform, Gemini, and its limits. */
export const WorkerEnvironment = ServerEnvironment.extend({
  API_GATEWAY_URL,
  API_GATEWAY_TOKEN,
  GEMINI_API_KEY: GEMINI_API_KEY.optional(),
  GEMINI_BASE_URL,
  GEMINI_EMULATOR_URL,
  GEMINI_TEXT_MODEL,
  GEMINI_IMAGE_MODEL,
  MAX_CONCURRENT_TASKS,
  MAX_CONCURRENT_LLM_REQUESTS,
  MAX_CONCURRENT_IMAGE_REQUESTS,
  WORLD_COST_LIMIT_USD,
  DAY_COST_LIMIT_USD,
  WORLD_TIME_LIMIT_MINUTES,
  LONG_WAIT_MINUTES,
}).check(({ value, issues }) => {
  if (value.GEMINI_API_KEY || value.GEMINI_BASE_URL || value.GEMINI_EMULATOR_URL) return;
  issues.push({
    code: 'custom',
    path: ['GEMINI_API_KEY'],
    input: undefined,
    message:
      'not set. Set it to a Gemini API key, for example the one from Google AI Studio, or set GEMINI_BASE_URL to a server that speaks its language without a key',
  });
});
export type WorkerConfig = Readonly<z.output<typeof WorkerEnvironment>>;
