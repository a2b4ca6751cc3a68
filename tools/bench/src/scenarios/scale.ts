import { CEILINGS } from '../floors.js';
import { type Costs, costsOfBacklogs } from '../scale/backlog-costs.js';
import type { MeasuredCase, Scenario, ScenarioOptions } from '../scenario.js';

const SMALLEST = 1_000;
const BACKLOGS = [3_000, 10_000, 30_000, 100_000];
const QUICK_BACKLOGS = [20_000];
/** The most that a look at a big backlog may cost, beside the smallest. */
const TARGET = 1.5;

/** What the size of the backlog does to the costs of every task. */
export const scale: Scenario = {
  name: 'scale',
  about: 'claiming and sweeping in the embedded store as the backlog grows',
  heldAgainst: `a claim and a sweep cost at most ${TARGET} times as much with up to ${BACKLOGS.at(-1)} queued tasks as with ${SMALLEST}`,
  plots: (cases) => [
    {
      kind: 'lines',
      name: 'scale',
      title: 'What a backlog does to the costs of every task',
      xLabel: 'queued tasks',
      yLabel: `cost / cost with ${SMALLEST.toLocaleString('en')}`,
      series: [
        { label: 'claim of a task', points: pointsOf(cases, 'claimRatio') },
        { label: 'sweep', points: pointsOf(cases, 'sweepRatio') },
      ],
      mark: { value: TARGET, label: `at most ${TARGET}` },
    },
  ],
  async run({ quick }: ScenarioOptions) {
    const [few, ...more] = await costsOfBacklogs([SMALLEST, ...(quick ? QUICK_BACKLOGS : BACKLOGS)]);
    return few ? more.map((many) => compared(few, many)) : [];
  },
};

function compared(few: Costs, many: Costs): MeasuredCase {
  const claimRatio = many.claimMs / few.claimMs;
  const sweepRatio = many.sweepMs / few.sweepMs;
  const { backlog, claimMs, sweepMs, insertsPerSecond } = many;
  return {
    name: `${backlog} queued tasks`,
    figures: { backlog, claimRatio, sweepRatio, claimMs, sweepMs, insertsPerSecond },
    passed: claimRatio <= TARGET && sweepRatio <= TARGET,
    holds: claimRatio <= CEILINGS.backlogRatio && sweepRatio <= CEILINGS.backlogRatio,
  };
}

function pointsOf(cases: readonly MeasuredCase[], figure: string) {
  const points = cases.map(({ figures }) => ({ x: figures.backlog ?? NaN, y: figures[figure] ?? NaN }));
  return [{ x: SMALLEST, y: 1 }, ...points];
}
