import { CEILINGS } from '../floors.js';
import { type Costs, costsOfBacklogs } from '../scale/backlog-costs.js';
import { type QueuedWorldsRun, runQueuedWorlds } from '../scale/queued-worlds.js';
import type { MeasuredCase, Scenario, ScenarioOptions } from '../scenario.js';

const SMALLEST = 1_000;
const BACKLOGS = [3_000, 10_000, 30_000, 100_000];
const QUICK_BACKLOGS = [20_000];
/** Others are held against so many. */
const MEASURE_OF_WORLDS = 10;
const WORLDS = [1, 100, 1_000];
const QUICK_WORLDS = [30];
/** The most that a look at a big backlog may cost, beside the smallest, and a task of many worlds beside one of few. */
const TARGET = 1.5;

/** What the size of the backlog does to the costs of every task. */
export const scale: Scenario = {
  name: 'scale',
  about:
    'claiming and sweeping in the embedded store as the backlog grows, and tasks of many small worlds at once',
  heldAgainst: `a claim and a sweep cost at most ${TARGET} times as much with up to ${BACKLOGS.at(-1)} queued tasks as with ${SMALLEST}, a task of ${WORLDS.at(-1)} worlds as much processor time as one of ${MEASURE_OF_WORLDS}`,
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
    const worlds = [MEASURE_OF_WORLDS, ...(quick ? QUICK_WORLDS : WORLDS)];
    const [measure, ...others] = await runQueuedWorlds(worlds, quick ? 10 : 30);
    return [
      ...(few ? more.map((many) => compared(few, many)) : []),
      ...(measure ? [measure, ...others].map((one) => comparedWorlds(measure, one)) : []),
    ];
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

function comparedWorlds(measure: QueuedWorldsRun, { worlds, ...figures }: QueuedWorldsRun): MeasuredCase {
  const cpuRatio = figures.cpuMsPerTask / measure.cpuMsPerTask;
  return {
    name: `${worlds} ${worlds === 1 ? 'world' : 'worlds'} at once`,
    figures: { ...figures, cpuRatio },
    passed: cpuRatio <= TARGET,
    // A single world ends before the clocks of the services have come round.
    ...(worlds < measure.worlds ? {} : { holds: cpuRatio <= CEILINGS.backlogRatio }),
  };
}

function pointsOf(cases: readonly MeasuredCase[], figure: string) {
  const points = cases
    .filter(({ figures }) => figures[figure] !== undefined)
    .map(({ figures }) => ({ x: figures.backlog ?? NaN, y: figures[figure] ?? NaN }));
  return [{ x: SMALLEST, y: 1 }, ...points];
}
