import { randomUUID } from 'node:crypto';

import { TOPICS, type TaskCreatedMessage, type WorldStatus } from '@generia/contracts';
import { createKafkaBus, type MessageBus } from '@generia/messaging';
import { openMongoStore } from '@generia/mongo-repositories';
import { raceAbort, silentLog, type Clock } from '@generia/resilience';

import type { WorldArguments } from './arguments.js';
import { followWorld, type WorldFollower } from './follow-world.js';
import { initTask, type InitTaskDocument } from './init-task.js';

export interface RequestWorldOptions {
  readonly clock: Clock;
  /** Ends the waiting for the world; what was asked for stays asked for. */
  readonly signal: AbortSignal;
  readonly onRequested: (worldId: string) => void;
  readonly onChange: (status: WorldStatus) => void;
}

/** What came of it; without `--follow` nobody looked, and there is no status. */
export interface RequestedWorld {
  readonly worldId: string;
  readonly taskId: string;
  readonly status: WorldStatus | undefined;
  /** From the message to the end of the world. */
  readonly tookMs: number | undefined;
}

/**
 * Asks for a world as World Service does: first the task in MongoDB (when there is one), then the message.
 *
 * @throws TaskError when a server does not answer
 */
export async function requestWorld(
  { request, servers, follow, ...ids }: WorldArguments,
  { clock, signal, onRequested, onChange }: RequestWorldOptions,
): Promise<RequestedWorld> {
  const worldId = ids.worldId ?? randomUUID();
  const taskId = randomUUID();
  const { document, message } = initTask(request, { taskId, worldId, now: new Date(clock.now()) });
  const bus = openBus(servers, taskId);
  try {
    await bus.ping();
    const groupId = `world-request.${taskId}`;
    const follower = follow
      ? await raceAbort(followWorld(bus, { worldId, groupId, onChange }), signal)
      : undefined;
    await storeTask(servers, document);
    await publish(bus, message);
    const publishedAtMs = clock.now();
    onRequested(worldId);
    const status = await untilEnded(follower, signal);
    return { worldId, taskId, status, tookMs: status && clock.now() - publishedAtMs };
  } finally {
    await bus.close();
  }
}

async function untilEnded(
  follower: WorldFollower | undefined,
  signal: AbortSignal,
): Promise<WorldStatus | undefined> {
  return follower && raceAbort(follower.ended, signal);
}

function openBus(servers: WorldArguments['servers'], taskId: string): MessageBus {
  return createKafkaBus({
    brokers: servers.KAFKA_BROKERS,
    clientId: `world-request-${taskId.slice(0, 8)}`,
    topicNames: {
      [TOPICS.tasks]: servers.KAFKA_TOPIC_TASKS,
      [TOPICS.progress]: servers.KAFKA_TOPIC_PROGRESS,
    },
    log: silentLog,
  });
}

async function storeTask(servers: WorldArguments['servers'], document: InitTaskDocument): Promise<void> {
  if (servers.MONGODB_URI === undefined) return;
  const store = await openMongoStore({
    uri: servers.MONGODB_URI.reveal(),
    database: servers.MONGODB_DATABASE,
    appName: 'world-request',
  });
  try {
    // Its indexes are the services' own affair.
    const tasks = await store.collection<InitTaskDocument>({ name: 'tasks', indexes: [] });
    await tasks.insertIgnoringDuplicates([document]);
  } finally {
    await store.close();
  }
}

async function publish(bus: MessageBus, message: TaskCreatedMessage): Promise<void> {
  await bus.publish(TOPICS.tasks, [{ key: message.task_id, value: message }]);
}
