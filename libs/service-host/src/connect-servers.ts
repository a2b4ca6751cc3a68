import { TOPICS } from '@generia/contracts';
import { createKafkaBus, DEAD_LETTER_TOPIC, type MessageBus } from '@generia/messaging';
import { openMongoStore, openRepositories, type Repositories } from '@generia/mongo-repositories';
import { type ObjectStorage, openMinioStorage } from '@generia/object-storage';
import type { Clock, Dice, Log } from '@generia/resilience';
import type { Shutdown } from '@generia/service-runtime';

import type { ServerReadiness } from './readiness.js';
import type { ServerConfig } from './server-environment.js';
import { untilAvailable } from './until-available.js';

/** The servers under a service, each behind its port. */
export interface Servers {
  readonly repositories: Repositories;
  readonly objects: ObjectStorage;
  readonly bus: MessageBus;
}

export interface ConnectServersOptions {
  readonly config: ServerConfig;
  /** Who connects, as the servers see it. */
  readonly clientId: string;
  readonly clock: Clock;
  readonly dice: Dice;
  readonly log: Log;
  readonly signal: AbortSignal;
  readonly readiness: ServerReadiness;
  /** Everything that is opened is registered here. */
  readonly shutdown: Shutdown;
}

/** Connects MongoDB, MinIO and Kafka, waiting for each that is not up yet. */
export async function connectServers(options: ConnectServersOptions): Promise<Servers> {
  const { readiness } = options;
  for (const name of ['MongoDB', 'MinIO', 'Kafka']) readiness.expect(name);
  const [repositories, objects, bus] = await Promise.all([
    connectMongo(options),
    connectMinio(options),
    connectKafka(options),
  ]);
  return { repositories, objects, bus };
}

async function connectMongo(options: ConnectServersOptions): Promise<Repositories> {
  const { config, clientId, log, readiness, shutdown } = options;
  return untilAvailable(
    async () => {
      const store = await openMongoStore({
        uri: config.MONGODB_URI.reveal(),
        database: config.MONGODB_DATABASE,
        appName: clientId,
        log,
      });
      const repositories = await openRepositories(store).catch(async (error: unknown) => {
        await store.close();
        throw error;
      });
      shutdown.add('MongoDB', () => store.close());
      readiness.connected('MongoDB', () => store.ping());
      return repositories;
    },
    { ...options, name: 'MongoDB' },
  );
}

async function connectMinio(options: ConnectServersOptions): Promise<ObjectStorage> {
  const { config, clock, dice, log, readiness, shutdown } = options;
  const objects = await untilAvailable(
    () =>
      openMinioStorage({
        endpoint: config.MINIO_ENDPOINT,
        accessKey: config.MINIO_ACCESS_KEY,
        secretKey: config.MINIO_SECRET_KEY.reveal(),
        bucket: config.MINIO_BUCKET,
        useSsl: config.MINIO_USE_SSL,
        ...{ clock, dice, log },
      }),
    { ...options, name: 'MinIO' },
  );
  shutdown.add('MinIO', () => objects.close());
  readiness.connected('MinIO', () => objects.ping());
  return objects;
}

async function connectKafka(options: ConnectServersOptions): Promise<MessageBus> {
  const { config, clientId, clock, log, readiness, shutdown } = options;
  const { deadLetters, ...ordinary } = TOPICS;
  const bus = createKafkaBus({
    brokers: config.KAFKA_BROKERS,
    clientId,
    partitions: config.KAFKA_PARTITIONS,
    topics: [
      ...Object.values(ordinary).map((name) => ({ name })),
      { ...DEAD_LETTER_TOPIC, name: deadLetters },
    ],
    topicNames: topicNames(config),
    clock,
    log,
  });
  shutdown.add('Kafka', () => bus.close());
  readiness.connected('Kafka', () => bus.ping());
  return bus;
}

/** What the brokers call our topics: two names are the original's settings, the others share their beginning. */
export function topicNames(
  config: Pick<ServerConfig, 'KAFKA_TOPIC_TASKS' | 'KAFKA_TOPIC_PROGRESS' | 'KAFKA_TOPIC_PREFIX'>,
): Record<string, string> {
  const prefixed = Object.values(TOPICS).map((topic) => [
    topic,
    topic.replace(/^generia/, config.KAFKA_TOPIC_PREFIX),
  ]);
  return {
    ...(Object.fromEntries(prefixed) as Record<string, string>),
    [TOPICS.tasks]: config.KAFKA_TOPIC_TASKS,
    [TOPICS.progress]: config.KAFKA_TOPIC_PROGRESS,
  };
}
