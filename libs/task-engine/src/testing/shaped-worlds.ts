import { TOPICS } from '@generia/contracts';
import { silentLog } from '@generia/resilience';
import { VirtualClock } from '@generia/resilience/testing';

import type { Job } from '../job.js';
import { newTask } from '../new-task.js';
import { TaskWorker } from '../task-worker.js';
import { sendTickets } from '../tickets.js';
import { createMemoryBus } from './memory-bus.js';
import { createMemoryTaskStore } from './memory-task-store.js';
import { samplePolicies } from './sample-policies.js';

/** How long every task takes. */
export const SHAPED_TASK_MS = 100;
/** How many of them run at once. */
export const SHAPED_SLOTS = 10;
const QUEUE = 'work';
const BATCH = 10;

/** How large a world is; it makes the tasks of a real one. */
export interface WorldShape {
  readonly users: number;
  readonly postsEach: number;
}

/** How many tasks a world of that shape has. */
export function tasksOfShape({ users, postsEach }: WorldShape): number {
  const batches = Math.max(1, Math.ceil(users / BATCH));
  // A person is its profile, its portrait and its batch of posts; a post has a picture.
  return 3 + batches + users * (3 + 2 * postsEach);
}

/** Workers on a clock that stands still until it is moved. */
export interface ShapedWorlds {
  readonly clock: VirtualClock;
  begin(worldId: string, shape: WorldShape): Promise<void>;
  /** How many tasks of a world have ended. */
  readonly ended: (worldId: string) => number;
  stop(): Promise<void>;
}

/** Ten places for tasks of 100 ms on the real worker, with a store and a bus in memory. */
export async function startShapedWorlds(): Promise<ShapedWorlds> {
  const clock = new VirtualClock();
  const store = createMemoryTaskStore();
  const bus = createMemoryBus();
  const job: Job = {
    run: async (context, parameters) => {
      const { kind, from, users, postsEach } = parameters as Kind & WorldShape;
      await clock.sleep(SHAPED_TASK_MS, context.signal);
      return { result: {}, children: childrenOf({ kind, from }, { users, postsEach }) };
    },
  };
  const worker = new TaskWorker({
    ...{ store, bus, clock, log: silentLog, policies: samplePolicies, allQueues: [QUEUE], queue: QUEUE },
    ...{ jobs: { sample: job }, dice: () => 0.5, groupId: 'workers', workerId: 'me' },
    ...{ maxConcurrentTasks: SHAPED_SLOTS, leaseMs: 3_600_000 },
  });
  await worker.start();
  return {
    clock,
    async begin(worldId, shape) {
      const root = {
        ...{ id: worldId, worldId, type: 'sample', parentId: null },
        parameters: { kind: 'root', from: 0, ...shape },
      };
      const task = newTask(root, { queue: QUEUE, maxAttempts: 1 }, new Date(clock.now()));
      await store.insertIgnoringDuplicates([task]);
      await sendTickets(bus, [task]);
    },
    ended: (worldId) => bus.sent(TOPICS.taskEvents).filter(({ key }) => key === worldId).length,
    async stop() {
      const stopped = worker.stop(0);
      await clock.advance(SHAPED_TASK_MS);
      await stopped;
    },
  };
}

interface Kind {
  readonly kind: string;
  readonly from: number;
}

function childrenOf({ kind, from }: Kind, shape: WorldShape) {
  const { users, postsEach } = shape;
  const child = (what: string, start = 0) => ({
    type: 'sample',
    parameters: { kind: what, from: start, ...shape },
  });
  const several = (count: number, what: string) => Array.from({ length: count }, () => child(what));
  switch (kind) {
    case 'root':
      return [child('description')];
    case 'description':
      return [child('characters'), child('picture')];
    case 'characters': {
      const count = Math.min(BATCH, users - from);
      const next = from + count < users ? [child('characters', from + count)] : [];
      return [...several(count, 'character'), ...next];
    }
    case 'character':
      return [child('posts'), child('picture')];
    case 'posts':
      return several(postsEach, 'post');
    case 'post':
      return [child('picture')];
    default:
      return [];
  }
}
