import { randomUUID } from 'node:crypto';

import { notStartedStatus, TOPICS, type WorldStatus } from '@generia/contracts';
import { createKafkaBus, type MessageBus } from '@generia/messaging';
import { openMongoStore } from '@generia/mongo-repositories';
import { silentLog, systemClock } from '@generia/resilience';

import { parseArguments, type WorldArguments } from './arguments.js';
import { requestWorld } from './request-world.js';

const suffix = randomUUID().slice(0, 8);
const env = {
  KAFKA_BROKERS: process.env['KAFKA_BROKERS'],
  MONGODB_URI: process.env['MONGODB_URI'],
  MONGODB_DATABASE: `world_request_${suffix}`,
  KAFKA_TOPIC_TASKS: `world-request-${suffix}-tasks`,
  KAFKA_TOPIC_PROGRESS: `world-request-${suffix}-progress`,
};

let bus: MessageBus;

beforeAll(() => {
  bus = createKafkaBus({
    brokers: env.KAFKA_BROKERS?.split(',') ?? [],
    clientId: 'test',
    log: silentLog,
    topicNames: {
      [TOPICS.tasks]: env.KAFKA_TOPIC_TASKS,
      [TOPICS.progress]: env.KAFKA_TOPIC_PROGRESS,
    },
  });
});

afterAll(() => bus.close());

describe('requestWorld', () => {
  it('writes the task, announces it, and follows the world to its end', async () => {
    const seen: string[] = [];
    const heard: unknown[] = [];
    await bus.subscribe({
      topics: [TOPICS.tasks],
      groupId: `orchestrator-${suffix}`,
      onMessage: async ({ text }) => {
        const ticket = JSON.parse(text) as { world_id: string };
        heard.push(ticket);
        await publishProgress({ world_id: ticket.world_id, seq: 1, status: 'in_progress' });
        await publishProgress({ world_id: ticket.world_id, seq: 2, status: 'completed' });
      },
    });

    const wanted = parseArguments(['--prompt', 'a town', '--users=2', '--posts=3', '--follow'], env);
    const { worldId, taskId, status } = await requestWorld(wanted as WorldArguments, {
      clock: systemClock,
      signal: new AbortController().signal,
      onRequested: (id) => seen.push(id),
      onChange: (changed) => seen.push(changed.status),
    });

    expect(status).toMatchObject({ world_id: worldId, status: 'completed', seq: 2 });
    expect([...seen].sort()).toEqual([worldId, 'completed', 'in_progress'].sort());
    const parameters = {
      user_prompt: 'a town',
      users_count: 2,
      posts_count: 3,
      created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string,
    };
    expect(heard).toEqual([
      {
        event_type: 'task_created',
        task_id: taskId,
        task_type: 'init_world_creation',
        world_id: worldId,
        parameters,
      },
    ]);
    expect(await storedTask(taskId)).toEqual({
      _id: taskId,
      type: 'init_world_creation',
      world_id: worldId,
      status: 'pending',
      worker_id: null,
      parameters,
      result: null,
      created_at: expect.any(Date) as Date,
      updated_at: expect.any(Date) as Date,
      attempt_count: 0,
      error: null,
    });
  });
});

async function publishProgress(changes: Partial<WorldStatus> & { world_id: string }): Promise<void> {
  const progress = { ...notStartedStatus(changes.world_id, new Date()), ...changes };
  const value = { event_type: 'progress_updated', world_id: changes.world_id, progress };
  await bus.publish(TOPICS.progress, [{ key: changes.world_id, value }]);
}

async function storedTask(id: string): Promise<unknown> {
  const store = await openMongoStore({ uri: env.MONGODB_URI ?? '', database: env.MONGODB_DATABASE });
  try {
    const tasks = await store.collection<{ _id: string }>({ name: 'tasks', indexes: [] });
    return await tasks.findOne({ _id: id });
  } finally {
    await store.close();
  }
}
