import { median } from '../measures/median.js';
import { worldOf } from '../pipeline/bench-worlds.js';
import { startEmulatorProcess } from '../pipeline/emulator-process.js';
import { completedRun } from '../pipeline/recorded-run.js';
import { type TaskTimes, timedTasks } from './timed-tasks.js';

/** What a task takes when so many worlds were asked for at once. */
export interface QueuedWorldsRun {
  readonly worlds: number;
  readonly tasks: number;
  readonly tasksPerSecond: number;
  readonly cpuMsPerTask: number;
  readonly claimMs: number;
  /** A search of a sweep; where nothing is due it makes one. */
  readonly searchMs: number;
  /** The most that the process held, be it of this run or of one before. */
  readonly megabytes: number;
}

const LIMITS = { text: 15, image: 10 };
/** The smallest there is: worlds are many here, not large. */
const USERS = 1;
const POSTS = 1;
const MEGABYTE = 1_000_000;
const KILOBYTE = 1_000;

/**
 * Makes small worlds in one process, on the embedded store and with answers at once, so many at once as each of `counts` says.
 *
 * @param atLeast so many are made of each: a single small world is over before the clock has moved
 */
export async function runQueuedWorlds(
  counts: readonly number[],
  atLeast: number,
): Promise<QueuedWorldsRun[]> {
  const emulator = await startEmulatorProcess();
  try {
    // What comes first compiles the code.
    await run(emulator.url, atLeast, atLeast);
    const runs: QueuedWorldsRun[] = [];
    for (const worlds of counts) runs.push(await run(emulator.url, worlds, atLeast));
    return runs;
  } finally {
    await emulator.close();
  }
}

async function run(emulatorUrl: string, worlds: number, atLeast: number): Promise<QueuedWorldsRun> {
  const times: TaskTimes = { claimsMs: [], searchesMs: [] };
  let [tasks, ms, cpuMs] = [0, 0, 0];
  for (let made = 0; made < atLeast; made += worlds) {
    const asked = Array.from({ length: worlds }, (_, place) => worldOf(USERS, POSTS, made + place));
    const settings = { emulatorUrl, limits: LIMITS };
    const one = await completedRun(asked, settings, (store) => timedTasks(store, times));
    tasks += one.tasks;
    ms += one.ms;
    cpuMs += one.cpuMs;
  }
  return {
    ...{ worlds, tasks, tasksPerSecond: (tasks / ms) * 1_000, cpuMsPerTask: cpuMs / tasks },
    claimMs: median(times.claimsMs),
    searchMs: median(times.searchesMs),
    megabytes: (process.resourceUsage().maxRSS * KILOBYTE) / MEGABYTE,
  };
}
