import { type EmbeddedSettings, type PipelineRun, runEmbedded } from './embedded-pipeline.js';
import { startEmulatorProcess } from './emulator-process.js';
import { benchWorlds } from './bench-worlds.js';
import { runPromiseProgram } from './promise-program.js';
import { recordCalls } from './recorded-calls.js';
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
    const make = async (around?: EmbeddedSettings['around']): Promise<PipelineRun> => {
      const settings = { emulatorUrl: emulator.url, limits, ...(around && { around }) };
      const system = await runEmbedded(benchWorlds(worlds), settings);
      const incomplete = system.states.filter((state) => state !== 'completed');
      if (incomplete.length > 0)
        throw new Error(`${incomplete.length} of ${worlds} worlds ended ${incomplete[0]}.`);
      return system;
    };
    const recorder = recordCalls();
    const recorded = await make((generation) => recorder.around(generation)).finally(() => recorder.close());
    const runs: ComparedRun[] = [];
    for (let time = 0; time < times; time += 1) {
      const system = await make();
      const startedAt = performance.now();
      await runPromiseProgram(recorded.worlds, recorder.calls, limits);
      runs.push({ system, promisesMs: performance.now() - startedAt });
    }
    return runs;
  } finally {
    await emulator.close();
  }
}
