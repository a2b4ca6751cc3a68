import { median } from '../measures/median.js';
import { scheduleBound } from '../measures/schedule-bound.js';
import { type ComparedRun, compareRuns } from '../pipeline/compared-run.js';
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
      series: ['the services', 'promises that keep nothing'],
      rows: cases.map(({ name, figures }) => ({
        label: name,
        values: [figures.efficiency ?? 0, figures.efficiencyOfPromises ?? 0],
      })),
      mark: { value: 1, label: 'the bound' },
    },
  ],
  async run({ quick }: ScenarioOptions) {
    const cases: MeasuredCase[] = [];
    for (const one of SCHEDULE_CASES)
      if (!quick || one.floor !== undefined) cases.push(await measured(one, quick));
    return cases;
  },
};

async function measured(
  { name, target, floor, ...options }: ScheduleCase,
  quick: boolean,
): Promise<MeasuredCase> {
  // The best of the runs is held against the floor: one that keeps to it makes the others needless.
  const isEnough = (run: ComparedRun): boolean => quick && floor !== undefined && shareOf(run) >= floor;
  const runs = (await compareRuns({ ...options, isEnough })).map(({ system, promisesMs, latencies }) => {
    const latencyOf = (callId: string): number => latencies.get(callId) ?? unknownCall(callId);
    const { boundMs } = scheduleBound(system.worlds, latencyOf, options.limits);
    return {
      efficiency: boundMs / system.ms,
      efficiencyOfPromises: boundMs / promisesMs,
      shareOfPromises: shareOf({ system, promisesMs }),
      seconds: system.ms / 1_000,
      boundSeconds: boundMs / 1_000,
    };
  });
  const middle = (figure: keyof (typeof runs)[number]): number => median(runs.map((run) => run[figure]));
  const efficiency = middle('efficiency');
  return {
    name,
    figures: {
      efficiency,
      efficiencyOfPromises: middle('efficiencyOfPromises'),
      shareOfPromises: middle('shareOfPromises'),
      seconds: middle('seconds'),
      boundSeconds: middle('boundSeconds'),
    },
    passed: efficiency >= target,
    ...(floor === undefined
      ? {}
      : { holds: Math.max(...runs.map(({ shareOfPromises }) => shareOfPromises)) >= floor }),
  };
}

function shareOf({ system, promisesMs }: Pick<ComparedRun, 'system' | 'promisesMs'>): number {
  return promisesMs / system.ms;
}

function unknownCall(callId: string): never {
  throw new Error(`The emulator knows nothing of the call ${callId}.`);
}
