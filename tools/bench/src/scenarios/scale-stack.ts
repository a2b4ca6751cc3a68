import { runWorkers, type WorkersCase } from '../scale/run-workers.js';
import type { WorkersRun } from '../scale/measure-workers.js';
import type { MeasuredCase, Scenario } from '../scenario.js';
import { requireStack } from '../stack/require-stack.js';

/** The MongoDB server of the stack searches without indexes, and no longer answers with five times as many. */
const PORTRAITS_PER_WORLD = 2;
const CASES: readonly WorkersCase[] = [
  ...[1, 10, 100, 1_000].map((worlds) => ({ worlds, processes: 1 })),
  ...[2, 3, 4].map((processes) => ({ worlds: 1_000, processes })),
];
const QUICK_CASES: readonly WorkersCase[] = [
  ...[10, 100].map((worlds) => ({ worlds, processes: 1 })),
  { worlds: 100, processes: 4 },
];
/** Others are held against this one. */
const MEASURE: WorkersCase = { worlds: 10, processes: 1 };
/** The most that a task may cost beside the measure. */
const TARGET = 1.5;

/** What the backlog and the number of processes do to a task on real servers. */
export const scaleStack: Scenario = {
  name: 'scale-stack',
  about: `worlds that wait for ${PORTRAITS_PER_WORLD} portraits each, drawn by 1 to 4 image-workers beside the other services on the real servers`,
  heldAgainst: `processor time and store commands of a task at most ${TARGET} times as much as with ${MEASURE.worlds} worlds and one process`,
  leftOutOfQuickRunOfAll: 'it needs the servers of npm run stack',
  async run({ quick }) {
    requireStack(process.env);
    const { runs, brokeOff } = await runWorkers(quick ? QUICK_CASES : CASES, {
      windowMs: quick ? 6_000 : 10_000,
      portraitsPerWorld: PORTRAITS_PER_WORLD,
      latencyMs: 500,
      tasksAtOnce: 4,
    });
    const measure = runs.find((run) => isMeasure(run));
    return [
      ...runs.map((run) => measured(run, measure ?? run)),
      ...(brokeOff ? [notMeasured(brokeOff.at, brokeOff.reason)] : []),
    ];
  },
};

function measured(
  { worlds, processes, asked, ...figures }: WorkersCase & WorkersRun,
  measure: WorkersRun,
): MeasuredCase {
  const cpuRatio = figures.cpuMsPerTask / measure.cpuMsPerTask;
  const commandsRatio = figures.commandsPerTask / measure.commandsPerTask;
  return {
    name: nameOf({ worlds, processes }),
    figures: { ...figures, cpuRatio, commandsRatio },
    passed: cpuRatio <= TARGET && commandsRatio <= TARGET,
    note: asked,
  };
}

function notMeasured(at: WorkersCase, reason: string): MeasuredCase {
  return {
    name: nameOf(at),
    figures: {},
    passed: false,
    note: `Not measured, nor the cases after it: ${reason}`,
  };
}

function nameOf({ worlds, processes }: WorkersCase): string {
  return `${worlds.toLocaleString('en')} ${worlds === 1 ? 'world' : 'worlds'}, ${processes} ${processes === 1 ? 'process' : 'processes'}`;
}

function isMeasure({ worlds, processes }: WorkersCase): boolean {
  return worlds === MEASURE.worlds && processes === MEASURE.processes;
}
