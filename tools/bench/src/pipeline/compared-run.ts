import { openDurableKeeper } from './durable-keeper.js';
import { forgetCalls, readDrawnLatencies } from './drawn-latencies.js';
import type { PipelineRun } from './embedded-pipeline.js';
import { startEmulatorProcess } from './emulator-process.js';
import type { Latency } from './latency.js';
import { benchWorlds } from './bench-worlds.js';
import { runPromiseProgram } from './promise-program.js';
import { completedRun, recordedRun } from './recorded-run.js';
import { warmUp } from './warm-up.js';
import type { CallLimits } from '../measures/schedule-bound.js';

/** One run of the system, and the same calls right after it by a program that keeps nothing. */
export interface ComparedRun {
  readonly system: PipelineRun;
  readonly promisesMs: number;
  /** The same calls by promises that keep answers, pictures and ends of tasks; absent unless asked for. */
  readonly durablePromisesMs?: number;
  /** How long each call of the system was held back, by its id. */
  readonly latencies: ReadonlyMap<string, number>;
}

export interface ComparedRunOptions {
  readonly worlds: number;
  readonly latency: Latency;
  readonly limits: CallLimits;
  readonly times: number;
  /** Made before any is timed, with answers at once. */
  readonly warmWorlds: number;
  readonly withDurablePromises?: boolean;
  /** After such a run no other is made. */
  readonly isEnough?: (run: ComparedRun) => boolean;
}

/**
 * Runs both so many times, against one emulator, after worlds with answers at once that count for nothing and compile the
 * code. The last of these tell what the program of promises has to send: watching the calls would slow down what is measured.
 *
 * @throws an Error when a world did not complete
 */
export async function compareRuns({
  worlds,
  latency,
  limits,
  times,
  warmWorlds,
  withDurablePromises = false,
  isEnough = () => false,
}: ComparedRunOptions): Promise<ComparedRun[]> {
  const emulator = await startEmulatorProcess();
  try {
    const settings = { emulatorUrl: emulator.url, limits };
    await warmUp(warmWorlds, settings);
    const recorded = await recordedRun(benchWorlds(worlds), settings);
    const { worlds: trees, calls } = recorded;
    const promisesMs = (): Promise<number> => timed(() => runPromiseProgram(trees, calls, limits));
    if (warmWorlds > 0) await promisesMs();
    await emulator.delayAnswers(latency);
    const runs: ComparedRun[] = [];
    for (let time = 0; time < times; time += 1) {
      await forgetCalls(emulator.url);
      const system = await completedRun(benchWorlds(worlds), settings);
      const latencies = await readDrawnLatencies(emulator.url);
      const compared = { system, latencies, promisesMs: await promisesMs() };
      const run = withDurablePromises
        ? { ...compared, durablePromisesMs: await durableMs(recorded, limits) }
        : compared;
      runs.push(run);
      if (isEnough(run)) break;
    }
    return runs;
  } finally {
    await emulator.close();
  }
}

async function durableMs(
  { worlds, calls }: Awaited<ReturnType<typeof recordedRun>>,
  limits: CallLimits,
): Promise<number> {
  const keeper = await openDurableKeeper();
  try {
    return await timed(() => runPromiseProgram(worlds, calls, limits, keeper));
  } finally {
    await keeper.close();
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
