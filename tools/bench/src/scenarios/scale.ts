import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openEmbeddedStore, openRepositories, type TasksRepository } from '@generia/mongo-repositories';
import { newTask } from '@generia/task-engine';

import { CEILINGS } from '../floors.js';
import { median } from '../measures/median.js';
import type { Scenario, ScenarioOptions } from '../scenario.js';

const QUEUE = 'generia-post-tasks';
const SMALL = 1_000;
const BIG = 100_000;
const QUICK_BIG = 20_000;
const BATCH = 1_000;
const REPEATS = 300;
/** The most that a look at a big backlog may cost, beside a small one. */
const TARGET = 1.5;

/** What the size of the backlog does to the costs of every task. */
export const scale: Scenario = {
  name: 'scale',
  about: 'claiming and sweeping in the embedded store as the backlog grows',
  heldAgainst: `a claim and a sweep cost at most ${TARGET} times as much with ${BIG} queued tasks as with ${SMALL}`,
  async run({ quick }: ScenarioOptions) {
    const big = quick ? QUICK_BIG : BIG;
    const few = await costsAt(SMALL);
    const many = await costsAt(big);
    const claimRatio = many.claimMs / few.claimMs;
    const sweepRatio = many.sweepMs / few.sweepMs;
    return [
      {
        name: `${big} queued tasks`,
        figures: {
          claimRatio,
          sweepRatio,
          claimMs: many.claimMs,
          sweepMs: many.sweepMs,
          insertsPerSecond: many.insertsPerSecond,
        },
        passed: claimRatio <= TARGET && sweepRatio <= TARGET,
        holds: claimRatio <= CEILINGS.backlogRatio && sweepRatio <= CEILINGS.backlogRatio,
      },
    ];
  },
};

interface Costs {
  readonly claimMs: number;
  readonly sweepMs: number;
  readonly insertsPerSecond: number;
}

async function costsAt(backlog: number): Promise<Costs> {
  const directory = await mkdtemp(join(tmpdir(), 'generia-scale-'));
  const store = await openEmbeddedStore({ directory });
  try {
    const { tasks } = await openRepositories(store);
    // One moment for all, so that nothing is due in the big backlog that is not in the small one.
    const now = new Date();
    const startedAt = performance.now();
    for (let from = 0; from < backlog; from += BATCH) await insertTasks(tasks, from, now);
    const insertsPerSecond = (backlog / (performance.now() - startedAt)) * 1_000;
    const leaseExpiresAt = new Date(now.getTime() + 3_600_000);
    const claimMs = await medianMs(() =>
      tasks.claim({ queue: QUEUE, workerId: 'bench', now, leaseExpiresAt }),
    );
    const sweepMs = await medianMs(() =>
      Promise.all([
        tasks.findExpiredLeases(now, 100),
        tasks.findDueRetries(now, 100),
        tasks.findUnanswered([QUEUE], now, 100),
        tasks.findPendingSpawns(now, 100),
      ]),
    );
    return { claimMs, sweepMs, insertsPerSecond };
  } finally {
    await store.close();
    await rm(directory, { recursive: true, force: true });
  }
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

async function medianMs(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const startedAt = performance.now();
    await work();
    times.push(performance.now() - startedAt);
  }
  return median(times);
}
