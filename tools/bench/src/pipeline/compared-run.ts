import { type PipelineRun, runEmbedded } from './embedded-pipeline.js';
import { startEmulatorProcess } from './emulator-process.js';
import { benchWorlds } from './bench-worlds.js';
import { runPromiseProgram } from './promise-program.js';
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

/** Runs both so many times, against one emulator. @throws an Error when a world did not complete */
export async function compareRuns({
  worlds,
  latencyMs,
  limits,
  times,
}: ComparedRunOptions): Promise<ComparedRun[]> {
  const emulator = await startEmulatorProcess(latencyMs);
  try {
    const runs: ComparedRun[] = [];
    for (let time = 0; time < times; time += 1) {
      const system = await runEmbedded(benchWorlds(worlds), { emulatorUrl: emulator.url, limits });
      const incomplete = system.states.filter((state) => state !== 'completed');
      if (incomplete.length > 0)
        throw new Error(`${incomplete.length} of ${worlds} worlds ended ${incomplete[0]}.`);
      const startedAt = performance.now();
      await runPromiseProgram(system.worlds, system.calls, limits);
      runs.push({ system, promisesMs: performance.now() - startedAt });
    }
    return runs;
  } finally {
    await emulator.close();
  }
}
