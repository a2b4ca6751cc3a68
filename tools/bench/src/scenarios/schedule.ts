import { FLOORS } from '../floors.js';
import { median } from '../measures/median.js';
import { type CallLimits, scheduleBound } from '../measures/schedule-bound.js';
import { compareRuns } from '../pipeline/compared-run.js';
import type { MeasuredCase, Scenario, ScenarioOptions } from '../scenario.js';

interface Case {
  readonly name: string;
  readonly worlds: number;
  readonly latencyMs: number;
  readonly limits: CallLimits;
  readonly target: number;
  /** The least share of the promises' speed; absent: a quick run leaves the case out. */
  readonly floor?: number;
}

const DEFAULT_LIMITS: CallLimits = { text: 15, image: 10 };
const WIDE_LIMITS: CallLimits = { text: 64, image: 64 };
const { scheduleShareOfPromises: floors } = FLOORS;

const CASES: readonly Case[] = [
  {
    name: 'one world, 100 ms',
    worlds: 1,
    latencyMs: 100,
    limits: DEFAULT_LIMITS,
    target: 0.9,
    floor: floors['one world, 100 ms'],
  },
  {
    name: 'one world, 500 ms',
    worlds: 1,
    latencyMs: 500,
    limits: DEFAULT_LIMITS,
    target: 0.95,
    floor: floors['one world, 500 ms'],
  },
  { name: 'one world, 500 ms, wide limits', worlds: 1, latencyMs: 500, limits: WIDE_LIMITS, target: 0.95 },
  { name: '20 worlds, 100 ms', worlds: 20, latencyMs: 100, limits: DEFAULT_LIMITS, target: 0.9 },
  { name: '20 worlds, 500 ms', worlds: 20, latencyMs: 500, limits: DEFAULT_LIMITS, target: 0.95 },
  { name: '20 worlds, 500 ms, wide limits', worlds: 20, latencyMs: 500, limits: WIDE_LIMITS, target: 0.95 },
];

/** How much longer worlds take than any schedule of their calls has to. */
export const schedule: Scenario = {
  name: 'schedule',
  about:
    'worlds of 10/50 on the embedded parts, against the least time that any schedule of their calls takes',
  heldAgainst: 'efficiency at least 0.9 at 100 ms a call, 0.95 at 500 ms; limits of calls 15/10, wide 64/64',
  async run({ quick }: ScenarioOptions) {
    const cases: MeasuredCase[] = [];
    for (const one of CASES) if (!quick || one.floor !== undefined) cases.push(await measured(one));
    return cases;
  },
};

async function measured({ name, target, floor, ...options }: Case): Promise<MeasuredCase> {
  const runs = await compareRuns({ ...options, times: 3 });
  const efficiencies = runs.map(({ system }) => {
    const { boundMs } = scheduleBound(system.worlds, options.latencyMs, options.limits);
    return boundMs / system.ms;
  });
  const ofPromises = runs.map(({ system, promisesMs }) => promisesMs / system.ms);
  const efficiency = median(efficiencies);
  return {
    name,
    figures: {
      efficiency,
      shareOfPromises: median(ofPromises),
      seconds: median(runs.map(({ system }) => system.ms)) / 1_000,
    },
    passed: efficiency >= target,
    ...(floor === undefined ? {} : { holds: Math.max(...ofPromises) >= floor }),
  };
}
