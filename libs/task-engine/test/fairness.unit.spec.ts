import { jest } from '@jest/globals';
import { TOPICS } from '@generia/contracts';
import { silentLog } from '@generia/resilience';
import { VirtualClock } from '@generia/resilience/testing';

import type { Job } from '../src/job.js';
import { newTask } from '../src/new-task.js';
import { createMemoryBus, createMemoryTaskStore, samplePolicies } from '../src/testing/index.js';
import { sendTickets } from '../src/tickets.js';
import { TaskWorker } from '../src/task-worker.js';

const TASK_MS = 100;
const SLOTS = 10;
const QUEUE = 'work';
const BATCH = 10;

/** What kind of task makes which children; worlds have the shape of real ones. */
interface Shape {
  readonly users: number;
  readonly postsEach: number;
}

const child = (kind: string, shape: Shape, from = 0) => ({
  type: 'sample',
  parameters: { kind, from, ...shape },
});
const several = (count: number, kind: string, shape: Shape) =>
  Array.from({ length: count }, () => child(kind, shape));

function childrenOf(kind: string, from: number, shape: Shape) {
  const { users, postsEach } = shape;
  switch (kind) {
    case 'root':
      return [child('description', shape)];
    case 'description':
      return [child('characters', shape), child('picture', shape)];
    case 'characters': {
      const count = Math.min(BATCH, users - from);
      const next = from + count < users ? [child('characters', shape, from + count)] : [];
      return [...several(count, 'character', shape), ...next];
    }
    case 'character':
      return [child('posts', shape), child('picture', shape)];
    case 'posts':
      return several(postsEach, 'post', shape);
    case 'post':
      return [child('picture', shape)];
    default:
      return [];
  }
}

type Bench = Awaited<ReturnType<typeof bench>>;

/** Workers with ten places for tasks of 100 ms, on a clock that stands still. */
async function bench() {
  const clock = new VirtualClock();
  const store = createMemoryTaskStore();
  const bus = createMemoryBus();
  const job: Job = {
    run: async (context, parameters) => {
      const { kind, from, users, postsEach } = parameters as { kind: string; from: number } & Shape;
      await clock.sleep(TASK_MS, context.signal);
      return { result: {}, children: childrenOf(kind, from, { users, postsEach }) };
    },
  };
  const worker = new TaskWorker({
    ...{ store, bus, clock, log: silentLog, policies: samplePolicies, allQueues: [QUEUE], queue: QUEUE },
    ...{ jobs: { sample: job }, dice: () => 0.5, groupId: 'workers', workerId: 'me' },
    ...{ maxConcurrentTasks: SLOTS, leaseMs: 3_600_000 },
  });
  await worker.start();
  const begin = async (worldId: string, shape: Shape) => {
    const root = {
      id: worldId,
      type: 'sample',
      worldId,
      parentId: null,
      parameters: { kind: 'root', from: 0, ...shape },
    };
    const task = newTask(root, { queue: QUEUE, maxAttempts: 1 }, new Date(clock.now()));
    await store.insertIgnoringDuplicates([task]);
    await sendTickets(bus, [task]);
  };
  const stop = async () => {
    const stopped = worker.stop(0);
    await clock.advance(TASK_MS);
    await stopped;
  };
  return { clock, bus, begin, stop };
}

/** How many tasks of a world have ended. */
const endedOf = ({ bus }: Bench, worldId: string): number =>
  bus.sent(TOPICS.taskEvents).filter(({ key }) => key === worldId).length;

/** Moves the clock until so many tasks of a world have ended. Resolves with the time that it took. */
async function untilEnded(bench: Bench, worldId: string, tasks: number): Promise<number> {
  const startedAtMs = bench.clock.now();
  while (endedOf(bench, worldId) < tasks) await bench.clock.advance(TASK_MS);
  return bench.clock.now() - startedAtMs;
}

const SMALL: Shape = { users: 1, postsEach: 1 };
const BIG: Shape = { users: 200, postsEach: 10 };

jest.setTimeout(60_000);

it.each([20, 600])(
  'a world of 9 tasks takes at most twice its time alone beside one of 4,600, %i of which are done',
  async (done) => {
    const alone = await bench();
    await alone.begin('small', SMALL);
    const aloneMs = await untilEnded(alone, 'small', 9);
    await alone.stop();

    const beside = await bench();
    await beside.begin('big', BIG);
    await untilEnded(beside, 'big', done);
    await beside.begin('small', SMALL);
    const besideMs = await untilEnded(beside, 'small', 9);
    expect(besideMs).toBeLessThanOrEqual(2 * aloneMs);
    await beside.stop();
  },
);

it('nobody starves: a large world goes on while small ones never cease to come', async () => {
  const crowded = await bench();
  await crowded.begin('big', BIG);
  await untilEnded(crowded, 'big', 50);
  for (let round = 0; round < 40; round += 1) {
    await crowded.begin(`small-${round}`, { users: 3, postsEach: 3 });
    await crowded.clock.advance(3 * TASK_MS);
  }
  // 40 worlds of 39 tasks want more than the ten places can do in that time, and the large one gets its share.
  expect(endedOf(crowded, 'big')).toBeGreaterThan(150);
  await crowded.stop();
});
