import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  type DocumentStore,
  openEmbeddedStore,
  openRepositories,
  type TasksRepository,
} from '@generia/mongo-repositories';
import { newTask } from '@generia/task-engine';

import { median } from '../measures/median.js';

const QUEUE = 'generia-post-tasks';
const BATCH = 1_000;
const REPEATS = 300;

/** What tasks cost in a store with a backlog. */
export interface Costs {
  readonly backlog: number;
  readonly claimMs: number;
  readonly sweepMs: number;
  readonly insertsPerSecond: number;
}

/** Of an embedded store with each backlog. They are asked in turns: what else the machine does befalls all. */
export async function costsOfBacklogs(backlogs: readonly number[]): Promise<readonly Costs[]> {
  const directory = await mkdtemp(join(tmpdir(), 'generia-scale-'));
  const stores: DocumentStore[] = [];
  const filled: Filled[] = [];
  try {
    for (const backlog of backlogs) {
      const store = await openEmbeddedStore({ directory: join(directory, String(backlog)) });
      stores.push(store);
      filled.push(await fill((await openRepositories(store)).tasks, backlog));
    }
    const claims = await mediansMs(filled.map((one) => () => claim(one)));
    const sweeps = await mediansMs(filled.map((one) => () => sweep(one)));
    return filled.map(({ backlog, insertsPerSecond }, at) => ({
      ...{ backlog, insertsPerSecond },
      claimMs: claims[at] ?? NaN,
      sweepMs: sweeps[at] ?? NaN,
    }));
  } finally {
    for (const store of stores) await store.close();
    await rm(directory, { recursive: true, force: true });
  }
}

/** A queue of tasks that came at one moment: nothing is due in a big one that is not in a small one. */
interface Filled {
  readonly backlog: number;
  readonly tasks: TasksRepository;
  readonly now: Date;
  readonly insertsPerSecond: number;
}

async function fill(tasks: TasksRepository, backlog: number): Promise<Filled> {
  const now = new Date();
  const startedAt = performance.now();
  for (let from = 0; from < backlog; from += BATCH) await insertTasks(tasks, from, now);
  return { tasks, backlog, now, insertsPerSecond: (backlog / (performance.now() - startedAt)) * 1_000 };
}

function claim({ tasks, now }: Filled): Promise<unknown> {
  const leaseExpiresAt = new Date(now.getTime() + 3_600_000);
  return tasks.claim({ queue: QUEUE, workerId: 'bench', now, leaseExpiresAt });
}

function sweep({ tasks, now }: Filled): Promise<unknown> {
  return tasks.isAnythingDue({
    ...{ now, leasesUntil: now, spawnsUntil: now },
    ...{ queues: [QUEUE], types: [] },
  });
}

async function insertTasks(tasks: TasksRepository, from: number, now: Date): Promise<void> {
  const batch = Array.from({ length: BATCH }, (_, place) =>
    newTask(
      {
        id: `task-${String(from + place).padStart(7, '0')}`,
        type: 'generate_post',
        worldId: `world-${(from + place) % 1_000}`,
        parameters: {},
        parentId: null,
      },
      { queue: QUEUE, maxAttempts: 2 },
      now,
    ),
  );
  await tasks.insertIgnoringDuplicates(batch);
}

/** The median of each work's times, made in turns. */
async function mediansMs(works: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const timed = works.map((work) => ({ work, times: [] as number[] }));
  for (let repeat = 0; repeat < REPEATS; repeat += 1)
    for (const { work, times } of timed) {
      const startedAt = performance.now();
      await work();
      times.push(performance.now() - startedAt);
    }
  return timed.map(({ times }) => median(times));
}
