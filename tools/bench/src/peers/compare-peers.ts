import { median } from '../measures/median.js';
import type { CallLimits } from '../measures/schedule-bound.js';
import { benchWorlds } from '../pipeline/bench-worlds.js';
import type { EmulatorProcess } from '../pipeline/emulator-process.js';
import { runPromiseProgram } from '../pipeline/promise-program.js';
import { completedRun, recordedRun } from '../pipeline/recorded-run.js';
import { warmUp } from '../pipeline/warm-up.js';
import { peerPlan } from './peer-plan.js';
import { PEERS } from './peers.js';
import { runPeer } from './run-peer.js';

export interface ComparisonOptions {
  readonly worlds: number;
  readonly limits: CallLimits;
  /** Where the peers' programs are. */
  readonly installed: string;
  readonly emulator: EmulatorProcess;
}

/** An engine measured, or why it was not. */
export type ComparedEngine = MeasuredEngine | EngineNotRun;

interface MeasuredEngine {
  readonly title: string;
  readonly isOurs: boolean;
  readonly figures: EngineFigures;
}

type EngineFigures = {
  readonly tasksPerSecond: number;
  readonly seconds: number;
  readonly cpuMsPerTask: number;
};

export interface EngineNotRun {
  readonly title: string;
  readonly reason: string;
  readonly remedy: string;
}

interface Run {
  readonly ms: number;
  readonly cpuMs: number;
}

/**
 * Runs ours, the promises and each peer in turns, so many times; the medians. Whoever is timed has made as many worlds in its
 * process before as ours in this one.
 */
export async function comparePeers({
  worlds,
  limits,
  installed,
  emulator,
  times,
  warmWorlds,
}: ComparisonOptions & { readonly times: number; readonly warmWorlds: number }): Promise<ComparedEngine[]> {
  const runs = new Map<string, Run[]>();
  const notRun = new Map<string, EngineNotRun>();
  const note = (title: string, run: Run): void => void runs.set(title, [...(runs.get(title) ?? []), run]);
  const settings = { emulatorUrl: emulator.url, limits };
  await warmUp(warmWorlds, settings);
  const recorded = await recordedRun(benchWorlds(worlds), settings);
  await runPromiseProgram(recorded.worlds, recorded.calls, limits);
  for (let time = 0; time < times; time += 1) {
    const warm = warmWorlds + worlds * (time + 1);
    const before = Array.from({ length: warm }, (_, index) => recorded.worlds[index % worlds] ?? []).flat();
    const plan = peerPlan({ worlds: [...before, ...recorded.worlds], calls: recorded.calls, limits });
    note(OURS, await completedRun(benchWorlds(worlds), settings));
    note(PROMISES, await timed(() => runPromiseProgram(recorded.worlds, recorded.calls, limits)));
    for (const peer of PEERS) {
      if (notRun.has(peer.title)) continue;
      try {
        note(peer.title, await runPeer(peer, plan, installed, warm));
      } catch (error) {
        notRun.set(peer.title, engineNotRun(peer, error));
      }
    }
  }
  return [OURS, PROMISES, ...PEERS.map(({ title }) => title)].map((title) => {
    const failure = notRun.get(title);
    if (failure) return failure;
    const ofEngine = runs.get(title) ?? [];
    const ms = median(ofEngine.map((run) => run.ms));
    const figures = {
      tasksPerSecond: (recorded.tasks / ms) * 1_000,
      seconds: ms / 1_000,
      cpuMsPerTask: median(ofEngine.map((run) => run.cpuMs)) / recorded.tasks,
    };
    return { title, isOurs: title === OURS, figures };
  });
}

/** Ours has no peer's name, and the upper bound keeps nothing. */
export const OURS = 'Generia';
const PROMISES = 'promises that keep nothing';

/** What is told of a peer that could not be run. */
export function engineNotRun(
  peer: { readonly title: string; readonly remedy: string },
  error: unknown,
): EngineNotRun {
  const reason = error instanceof Error ? error.message : String(error);
  return { title: peer.title, reason, remedy: peer.remedy };
}

async function timed(work: () => Promise<void>): Promise<Run> {
  const startedAt = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - startedAt, cpuMs: (user + system) / 1_000 };
}
