import { forgetCalls, readDrawnLatencies } from './drawn-latencies.js';
import type { PipelineRun } from './embedded-pipeline.js';
import { startEmulatorProcess } from './emulator-process.js';
import type { Latency } from './latency.js';
import { benchWorlds } from './bench-worlds.js';
import { runPromiseProgram } from './promise-program.js';
import { completedRun, recordedRun } from './recorded-run.js';
import type { CallLimits } from '../measures/schedule-bound.js';

/** One run of the system, and the same calls right after it by a program that keeps nothing. */
export interface ComparedRun {
  readonly system: PipelineRun;
  readonly promisesMs: number;
  /** How long each call of the system was held back, by its id. */
  readonly latencies: ReadonlyMap<string, number>;
}

export interface ComparedRunOptions {
  readonly worlds: number;
  readonly latency: Latency;
  readonly limits: CallLimits;
  readonly times: number;
  /** After such a run no other is made. */
  readonly isEnough?: (run: ComparedRun) => boolean;
}

/**
 * Runs both so many times, against one emulator. A run before them with answers at once, which counts for nothing,
 * compiles the code and tells what the program of promises has to send: watching the calls would slow down what is measured.
 *
 * @throws an Error when a world did not complete
 */
export async function compareRuns({
  worlds,
  latency,
  limits,
  times,
  isEnough = () => false,
}: ComparedRunOptions): Promise<ComparedRun[]> {
  const emulator = await startEmulatorProcess();
  try {
    const settings = { emulatorUrl: emulator.url, limits };
    const recorded = await recordedRun(benchWorlds(worlds), settings);
    await emulator.delayAnswers(latency);
    const runs: ComparedRun[] = [];
    for (let time = 0; time < times; time += 1) {
      await forgetCalls(emulator.url);
      const system = await completedRun(benchWorlds(worlds), settings);
      const latencies = await readDrawnLatencies(emulator.url);
      const startedAt = performance.now();
      await runPromiseProgram(recorded.worlds, recorded.calls, limits);
      const run = { system, latencies, promisesMs: performance.now() - startedAt };
      runs.push(run);
      if (isEnough(run)) break;
    }
    return runs;
  } finally {
    await emulator.close();
  }
}
