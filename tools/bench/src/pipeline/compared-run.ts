import type { PipelineRun } from './embedded-pipeline.js';
import { startEmulatorProcess } from './emulator-process.js';
import { benchWorlds } from './bench-worlds.js';
import { runPromiseProgram } from './promise-program.js';
import { completedRun, recordedRun } from './recorded-run.js';
import type { CallLimits } from '../measures/schedule-bound.js';

/** One run of the system, and the same calls right after it by a program that keeps nothing. */
export interface ComparedRun {
  readonly system: PipelineRun;
  readonly promisesMs: number;
}

export interface ComparedRunOptions {
  readonly worlds: number;
  readonly latencyMs: number;
  readonly limits: CallLimits;
  readonly times: number;
}

/**
 * Runs both so many times, against one emulator. A run before them, which counts for nothing, compiles the code and tells
 * what the program of promises has to send: watching the calls would slow down what is measured.
 *
 * @throws an Error when a world did not complete
 */
export async function compareRuns({
  worlds,
  latencyMs,
  limits,
  times,
}: ComparedRunOptions): Promise<ComparedRun[]> {
  const emulator = await startEmulatorProcess(latencyMs);
  try {
    const settings = { emulatorUrl: emulator.url, limits };
    const recorded = await recordedRun(benchWorlds(worlds), settings);
    const runs: ComparedRun[] = [];
    for (let time = 0; time < times; time += 1) {
      const system = await completedRun(benchWorlds(worlds), settings);
      const startedAt = performance.now();
      await runPromiseProgram(recorded.worlds, recorded.calls, limits);
      runs.push({ system, promisesMs: performance.now() - startedAt });
    }
    return runs;
  } finally {
    await emulator.close();
  }
}
