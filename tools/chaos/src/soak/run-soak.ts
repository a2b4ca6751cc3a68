import { setTimeout as sleep } from 'node:timers/promises';

import { type Probe, probe } from './probed-process.js';
import { figuresOf, type SoakedProcess, soakProblems } from './soak-figures.js';
import type { Soaked } from './soaked.js';

export interface SoakPlan {
  readonly minutes: number;
  /** Worlds that are in the making at a time. */
  readonly worldsAtOnce: number;
}

export interface SoakReport {
  readonly minutes: number;
  readonly worlds: Readonly<Record<string, number>>;
  readonly disturbances: number;
  readonly processes: readonly SoakedProcess[];
  readonly broken: readonly string[];
}

const SAMPLE_EVERY_MS = 5_000;
const DISTURB_EVERY_MS = 20_000;
/** Until connections that nobody uses any more are closed. */
const REST_MS = 15_000;

/** Keeps a system busy and disturbed for some minutes, lets it come to rest, stops it, and says what it came to. */
export async function runSoak(
  soaked: Soaked,
  { minutes, worldsAtOnce }: SoakPlan,
  tell: (line: string) => void,
): Promise<SoakReport> {
  const untilMs = Date.now() + minutes * 60_000;
  const isOver = (): boolean => Date.now() >= untilMs;
  const worlds: Record<string, number> = {};
  const makeWorlds = async (): Promise<void> => {
    while (!isOver()) {
      const end = await soaked.makeWorld();
      worlds[end] = (worlds[end] ?? 0) + 1;
    }
  };
  let disturbances = 0;
  let areMade = false;
  // Also the last worlds go on being disturbed: a cut ends calls that would hang for long.
  const disturb = async (): Promise<void> => {
    while (!areMade) {
      await sleep(DISTURB_EVERY_MS);
      tell(await soaked.disturb());
      disturbances += 1;
    }
  };
  const probes = new Map<string, Probe[]>(soaked.processes.map(({ name }) => [name, []]));
  const sample = async (): Promise<void> => {
    while (!isOver()) {
      await sleep(SAMPLE_EVERY_MS);
      for (const process of soaked.processes) probes.get(process.name)?.push(await probe(process));
    }
  };
  const makeAll = async (): Promise<void> => {
    await Promise.all(Array.from({ length: worldsAtOnce }, makeWorlds)).finally(() => (areMade = true));
  };
  await Promise.all([sample(), disturb(), makeAll()]);
  await sleep(REST_MS);
  const processes: SoakedProcess[] = [];
  for (const process of soaked.processes) {
    const atRest = await probe(process);
    const exitCode = await process.stop();
    processes.push(figuresOf(process.name, probes.get(process.name) ?? [], atRest, exitCode === 0));
  }
  const broken = [
    ...processes.flatMap(soakProblems),
    ...Object.keys(worlds)
      .filter((end) => end !== 'completed')
      .map((end) => `${worlds[end] ?? 0} worlds ended as ${end}.`),
  ];
  return { minutes, worlds, disturbances, processes, broken };
}
