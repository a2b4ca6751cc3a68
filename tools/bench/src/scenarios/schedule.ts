import { callJobs } from '../measures/call-jobs.js';
import { listScheduleMs } from '../measures/list-schedule.js';
import { median } from '../measures/median.js';
import { type CallLimits, scheduleBound } from '../measures/schedule-bound.js';
import { tightBoundMs } from '../measures/tight-bound.js';
import { type ComparedRun, compareRuns } from '../pipeline/compared-run.js';
import { warmWorlds } from '../pipeline/warm-up.js';
import type { MeasuredCase, Scenario, ScenarioOptions } from '../scenario.js';
import { SCHEDULE_CASES, type ScheduleCase } from './schedule-cases.js';

/** How much longer worlds take than any schedule of their calls has to. */
export const schedule: Scenario = {
  name: 'schedule',
  about:
    'worlds of 10/50 on the embedded parts, against the least time that any schedule of their calls takes',
  heldAgainst:
    'efficiency at least 0.9 at 100 ms a call, 0.95 at 500 ms and at a lognormal 2 s; limits of calls 15/10, wide 64/64',
  plots: (cases) => [
    {
      kind: 'bars',
      name: 'schedule',
      title: 'How near worlds come to the least time that their calls can take',
      valueLabel: 'the least time that any schedule takes / the time taken',
      series: ['the services', 'promises that keep nothing', 'the most that is possible'],
      rows: cases.map(({ name, figures }) => ({
        label: name,
        values: [figures.efficiency ?? 0, figures.efficiencyOfPromises ?? 0, figures.mostEfficiency ?? 0],
      })),
      mark: { value: 1, label: 'the bound' },
    },
  ],
  async run({ quick }: ScenarioOptions) {
    const cases: MeasuredCase[] = [];
    for (const one of SCHEDULE_CASES)
      if (!quick || one.floor !== undefined) cases.push(await measured(one, quick, cases.length === 0));
    return cases;
  },
};

async function measured(
  { name, target, floor, ...options }: ScheduleCase,
  quick: boolean,
  isFirst: boolean,
): Promise<MeasuredCase> {
  // The best of the runs is held against the floor: one that keeps to it makes the others needless.
  const isEnough = (run: ComparedRun): boolean => quick && floor !== undefined && shareOf(run) >= floor;
  const runs = (await compareRuns({ ...options, isEnough, warmWorlds: isFirst ? warmWorlds(quick) : 0 })).map(
    (run) => figuresOf(run, options.limits),
  );
  const figures = medians(runs);
  return {
    name,
    figures,
    passed: figures.efficiency >= target,
    ...(floor === undefined
      ? {}
      : { holds: Math.max(...runs.map(({ shareOfPromises }) => shareOfPromises)) >= floor }),
  };
}

type Figures = ReturnType<typeof figuresOf>;

function figuresOf({ system, promisesMs, latencies }: ComparedRun, limits: CallLimits) {
  const latencyOf = (callId: string): number => latencies.get(callId) ?? unknownCall(callId);
  const { boundMs } = scheduleBound(system.worlds, latencyOf, limits);
  const jobs = callJobs(system.worlds, latencyOf);
  const tightMs = tightBoundMs(jobs.all, limits);
  return {
    efficiency: boundMs / system.ms,
    // No schedule whatever has a higher efficiency: that is proven.
    mostEfficiency: boundMs / tightMs,
    efficiencyOfPossible: tightMs / system.ms,
    efficiencyOfFreeEngine: boundMs / listScheduleMs(jobs, limits),
    efficiencyOfPromises: boundMs / promisesMs,
    shareOfPromises: shareOf({ system, promisesMs }),
    seconds: system.ms / 1_000,
    boundSeconds: boundMs / 1_000,
    tightBoundSeconds: tightMs / 1_000,
  };
}

function medians(runs: readonly Figures[]): Figures {
  const middle = (figure: keyof Figures): number => median(runs.map((run) => run[figure]));
  return {
    efficiency: middle('efficiency'),
    mostEfficiency: middle('mostEfficiency'),
    efficiencyOfPossible: middle('efficiencyOfPossible'),
    efficiencyOfFreeEngine: middle('efficiencyOfFreeEngine'),
    efficiencyOfPromises: middle('efficiencyOfPromises'),
    shareOfPromises: middle('shareOfPromises'),
    seconds: middle('seconds'),
    boundSeconds: middle('boundSeconds'),
    tightBoundSeconds: middle('tightBoundSeconds'),
  };
}

function shareOf({ system, promisesMs }: Pick<ComparedRun, 'system' | 'promisesMs'>): number {
  return promisesMs / system.ms;
}

function unknownCall(callId: string): never {
  throw new Error(`The emulator knows nothing of the call ${callId}.`);
}
