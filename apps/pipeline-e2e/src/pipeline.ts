import { randomUUID } from 'node:crypto';

import { TOPICS, type WorldStatusDocument } from '@generia/contracts';
import { createGeminiEmulator, type GeminiEmulatorOptions } from '@generia/gemini-emulator';
import { createKafkaBus, type MessageBus } from '@generia/messaging';
import { openMongoStore, openRepositories, type Repositories } from '@generia/mongo-repositories';
import { type MinioStorage, openMinioStorage } from '@generia/object-storage';
import { createPlatformGateway, type PlatformGateway } from '@generia/platform-gateway';
import { silentLog } from '@generia/resilience';

import { type Service, ServiceProcess, SERVICES } from './service-process.js';
import { until } from './until.js';

type Emulator = Awaited<ReturnType<typeof createGeminiEmulator>>;

/** The five services on the real servers, with a database, a bucket, topics and groups of their own. */
export interface Pipeline {
  readonly services: ServiceProcess[];
  readonly repositories: Repositories;
  readonly objects: MinioStorage;
  readonly bus: MessageBus;
  readonly gateway: PlatformGateway;
  /** What the gateway wants to see of whoever calls it. */
  readonly gatewayToken: string;
  readonly emulator: Emulator;
  /** What MongoDB calls its database. */
  readonly database: string;
  /** What the broker calls its topics. */
  readonly topics: readonly string[];
  /** That of new worlds. */
  readonly tasksTopic: string;
  /** One more instance of a service, ready. */
  add(service: Service): Promise<ServiceProcess>;
  /** One more instance of a service, started and not waited for. */
  launch(service: Service): Promise<ServiceProcess>;
  /** No longer counts an instance that has ended among the services. */
  forget(process: ServiceProcess): void;
  service(name: Service): ServiceProcess;
  /** What services said last that have ended although nobody asked them to, also those that were forgotten. */
  lastWords(): string[];
  /** Waits until every one of the worlds has ended. */
  untilEnded(worldIds: readonly string[], timeoutMs?: number): Promise<WorldStatusDocument[]>;
  close(): Promise<void>;
}

export interface PipelineOptions extends Pick<
  GeminiEmulatorOptions,
  'latencyMs' | 'drawPicture' | 'beforeAnswer' | 'faults'
> {
  /** What the services are told in place of what this process knows. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the whole pipeline, one process of each service. */
export async function startPipeline(options: PipelineOptions = {}): Promise<Pipeline> {
  const { env: ownEnv, ...emulated } = options;
  const name = `e2e-${randomUUID().slice(0, 8)}`;
  const emulator = await createGeminiEmulator({ seed: 7, ...emulated });
  const gatewayToken = randomUUID();
  const gateway = await createPlatformGateway({ token: gatewayToken });
  const tasksTopic = `${name}-tasks`;
  const own = { MONGODB_DATABASE: name.replace('-', '_'), MINIO_BUCKET: name };
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...own,
    NODE_OPTIONS: '',
    KAFKA_GROUP_ID: name,
    KAFKA_TOPIC_TASKS: tasksTopic,
    KAFKA_TOPIC_PROGRESS: `${name}-progress`,
    KAFKA_TOPIC_PREFIX: name,
    GEMINI_BASE_URL: emulator.url,
    GEMINI_API_KEY: '',
    API_GATEWAY_URL: gateway.url,
    API_GATEWAY_TOKEN: gatewayToken,
    LOG_LEVEL: 'info',
    ...ownEnv,
  };
  const store = await openMongoStore({ uri: variable('MONGODB_URI'), database: own.MONGODB_DATABASE });
  const repositories = await openRepositories(store);
  const [host = '', port = ''] = variable('MINIO_ENDPOINT').split(':');
  const objects = await openMinioStorage({
    endpoint: { host, port: Number(port) },
    accessKey: variable('MINIO_ACCESS_KEY'),
    secretKey: variable('MINIO_SECRET_KEY'),
    bucket: own.MINIO_BUCKET,
    useSsl: false,
  });
  const bus = createKafkaBus({
    brokers: variable('KAFKA_BROKERS').split(','),
    clientId: name,
    topicNames: topicNames(name),
    log: silentLog,
  });
  const services = await Promise.all(SERVICES.map((service) => ServiceProcess.start(service, env)));
  const everStarted = [...services];
  const closeServers = [() => bus.close(), () => objects.close(), () => store.close()];

  const pipeline: Pipeline = {
    ...{ services, repositories, objects, bus, gateway, gatewayToken, emulator, tasksTopic },
    database: own.MONGODB_DATABASE,
    topics: Object.values(topicNames(name)),
    async launch(service) {
      const launched = await ServiceProcess.start(service, env);
      services.push(launched);
      everStarted.push(launched);
      return launched;
    },
    async add(service) {
      const added = await pipeline.launch(service);
      await added.untilReady();
      return added;
    },
    forget(process) {
      const place = services.indexOf(process);
      if (place >= 0) services.splice(place, 1);
    },
    service(wanted) {
      const found = services.find(({ service }) => service === wanted);
      if (!found) throw new Error(`There is no ${wanted}.`);
      return found;
    },
    lastWords: () => everStarted.flatMap(({ lastWords }) => lastWords ?? []),
    untilEnded: (worldIds, timeoutMs) =>
      until(
        'end of every world',
        () => endedWorlds(repositories, worldIds),
        timeoutMs,
        LOOK_FOR_ENDS_EVERY_MS,
      ),
    async close() {
      await Promise.all(services.map((service) => service.stop()));
      for (const close of closeServers) await close();
      await Promise.all([emulator.close(), gateway.close()]);
    },
  };
  try {
    await Promise.all(services.map((service) => service.untilReady()));
  } catch (error) {
    await pipeline.close();
    throw error;
  }
  return pipeline;
}

/** Every topic of this pipeline has a name of its own, so that several can share a broker. */
function topicNames(name: string): Record<string, string> {
  return Object.fromEntries(Object.values(TOPICS).map((topic) => [topic, topic.replace('generia', name)]));
}

async function endedWorlds(
  repositories: Repositories,
  worldIds: readonly string[],
): Promise<WorldStatusDocument[] | undefined> {
  const found = await repositories.worldStatuses.findMany(worldIds);
  const ended = new Map(found.filter(({ status }) => ENDED.has(status)).map((world) => [world._id, world]));
  const inOrder = worldIds.flatMap((id) => ended.get(id) ?? []);
  return inOrder.length === worldIds.length ? inOrder : undefined;
}

/** Seldom enough that looking is no load beside the work itself. */
const LOOK_FOR_ENDS_EVERY_MS = 250;
const ENDED: ReadonlySet<string> = new Set(['completed', 'failed', 'cancelled']);

function variable(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set. Run these tests with npm run test:stack.`);
  return value;
}
