import { LOG_LEVELS, toLogLevel } from '../logging/log-level.js';
import {
  dollars,
  hostAndPort,
  hostAndPortList,
  httpUrl,
  secret,
  text,
  wholeNumber,
  yesOrNo,
} from './variable-kinds.js';
import { variable } from './variable.js';

const kafkaName = /^[\w.-]{1,249}$/;

/**
 * Every variable of the environment, with the names, meanings and defaults of Generia's AI Worker. An app picks the ones
 * it reads: `z.object({ KAFKA_BROKERS: serviceEnvironment.KAFKA_BROKERS, ... })`. Those without a default are required;
 * where an embedded twin takes over, the app adds `.optional()`.
 */
export const serviceEnvironment = {
  SERVICE_NAME: text('a name', 'ai-worker').default('ai-worker'),
  SERVICE_HOST: text('an address to listen on', '0.0.0.0', /^\S+$/).default('0.0.0.0'),
  SERVICE_PORT: wholeNumber(0, 65_535, 8081).default(8081),
  /** How long running tasks may go on when the service is asked to stop. Longer than a call to a model takes. */
  SHUTDOWN_GRACE_MS: wholeNumber(0, 3_600_000, 30_000).default(30_000),

  /** Hidden, because it usually holds a password. */
  MONGODB_URI: secret('a MongoDB connection string', 'mongodb://mongodb:27017', /^mongodb(\+srv)?:\/\/\S+$/),
  MONGODB_DATABASE: text('a database name', 'generia_ai_worker', /^[^\s/\\."$]{1,63}$/).default(
    'generia_ai_worker',
  ),

  KAFKA_BROKERS: hostAndPortList('kafka:9092'),
  KAFKA_TOPIC_TASKS: text('a topic name', 'generia-tasks', kafkaName).default('generia-tasks'),
  /** What the names of our other topics begin with; another one for a second installation on the same brokers. */
  KAFKA_TOPIC_PREFIX: text('the beginning of a topic name', 'generia', /^[\w.-]{1,100}$/).default('generia'),
  KAFKA_TOPIC_PROGRESS: text('a topic name', 'generia-progress', kafkaName).default('generia-progress'),
  /** Partitions of the topics that are made at the start; more of them let more instances share the work. */
  KAFKA_PARTITIONS: wholeNumber(1, 1_000, 6).default(6),
  KAFKA_GROUP_ID: text('a consumer group', 'ai-worker', kafkaName).default('ai-worker'),

  GEMINI_API_KEY: secret('a Gemini API key', 'the one from Google AI Studio', /^\S+$/),
  /** Another server that speaks Gemini's REST; unset means Google's own. */
  GEMINI_BASE_URL: httpUrl('http://127.0.0.1:8090').optional(),
  /** The server that takes Gemini's place while there is no key; unset: none does. */
  GEMINI_EMULATOR_URL: httpUrl('http://127.0.0.1:8090').optional(),
  GEMINI_TEXT_MODEL: text('a model name', 'gemini-3.8-flash', /^\S+$/).optional(),
  GEMINI_IMAGE_MODEL: text('a model name', 'gemini-nano-banana-2.1', /^\S+$/).optional(),

  MAX_CONCURRENT_TASKS: wholeNumber(1, 10_000, 100).default(100),
  MAX_CONCURRENT_LLM_REQUESTS: wholeNumber(1, 10_000, 15).default(15),
  MAX_CONCURRENT_IMAGE_REQUESTS: wholeNumber(1, 10_000, 10).default(10),

  /** The most that a world may cost for which nothing else was asked; unset: what follows from its size. */
  WORLD_COST_LIMIT_USD: dollars('5').optional(),
  /** The most that all worlds together may cost on a day (UTC); unset: no limit. */
  DAY_COST_LIMIT_USD: dollars('50').optional(),
  /** How long after its start nothing more is begun for a world; unset: as long as it takes. */
  WORLD_TIME_LIMIT_MINUTES: wholeNumber(1, 100_000, 240).optional(),
  /** A task that is ready for so long without being begun is told of; it goes on waiting. */
  LONG_WAIT_MINUTES: wholeNumber(1, 100_000, 60).default(60),
  /** The longest queue, in minutes of work, into which a world is taken in over HTTP; unset: any. */
  INTAKE_LIMIT_MINUTES: wholeNumber(1, 100_000, 120).optional(),
  /** How many instances run; only estimates of time are made of it. */
  POST_WORKER_INSTANCES: wholeNumber(1, 1_000, 1).default(1),
  IMAGE_WORKER_INSTANCES: wholeNumber(1, 1_000, 1).default(1),

  MINIO_ENDPOINT: hostAndPort('minio:9000'),
  MINIO_ACCESS_KEY: text('an access key', 'minioadmin').default('minioadmin'),
  MINIO_SECRET_KEY: secret('a secret key', 'the one that the MinIO server was started with').prefault(
    'minioadmin',
  ),
  MINIO_BUCKET: text('a bucket name', 'generia-images', /^[a-z\d][a-z\d.-]{1,61}[a-z\d]$/).default(
    'generia-images',
  ),
  MINIO_USE_SSL: yesOrNo(false).default(false),

  API_GATEWAY_URL: httpUrl('http://api-gateway:8080'),
  /** What the gateway is shown as bearer token; unset: none. */
  API_GATEWAY_TOKEN: secret(
    'a bearer token',
    'the one that the platform has given the worker',
    /^[\w~+/.-]+=*$/,
  ).optional(),

  LOG_LEVEL: variable({
    expects: `one of ${LOG_LEVELS.join(', ')}`,
    example: 'info',
    read: toLogLevel,
  }).default('info'),
} as const;
