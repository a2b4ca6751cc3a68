import { seededDice } from '@generia/resilience';
import { SHAPED_SLOTS, SHAPED_TASK_MS } from '@generia/task-engine/testing/shaped-worlds';

import { slowdowns, type SlowedWorld } from '../fairness/slowdowns.js';
import { zipfShapes } from '../fairness/zipf-shapes.js';
import { CEILINGS, FLOORS } from '../floors.js';
import { jainIndex } from '../measures/jain-index.js';
import { percentile } from '../measures/percentile.js';
import type { Plot } from '../plots/plot.js';
import type { MeasuredCase, Scenario } from '../scenario.js';

/** The most that the smallest world may be slowed down by the largest. */
const TARGET = 2;
const SMALLEST = { users: 1, postsEach: 1 } as const;
const LARGEST = { users: 200, postsEach: 10 } as const;
const STAGES = [20, 600] as const;
const ZIPF = { worlds: 20, mostUsers: 40 } as const;

/** What worlds of other sizes do to each other. */
export const fairness: Scenario = {
  name: 'fairness',
  about: 'how much longer worlds take beside others than alone, on the real worker and a virtual clock',
  heldAgainst: `a world of 9 tasks takes at most ${TARGET} times as long beside one of 4,623`,
  plots: (cases) => cases.filter(({ figures }) => 'jainIndex' in figures).map(plotOfZipf),
  async run() {
    const cases: MeasuredCase[] = [];
    for (const done of STAGES) cases.push(await smallestBesideLargest(done));
    return [...cases, await zipf(ZIPF)];
  },
};

async function smallestBesideLargest(done: number): Promise<MeasuredCase> {
  const [, small] = await slowdowns([
    { shape: LARGEST, afterTasks: 0 },
    { shape: SMALLEST, afterTasks: done },
  ]);
  const slowdown = small?.slowdown ?? NaN;
  return {
    name: `9 tasks beside 4,623, of which ${done} are done`,
    figures: { slowdown },
    passed: slowdown <= TARGET,
    holds: slowdown <= TARGET,
  };
}

async function zipf({ worlds, mostUsers }: typeof ZIPF): Promise<MeasuredCase> {
  const dice = seededDice('zipf', 1);
  const shapes = zipfShapes(worlds, mostUsers)
    .map((shape) => ({ shape, place: dice() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ shape }) => ({ shape, afterTasks: 0 }));
  const slowed = await slowdowns(shapes);
  const figures = figuresOf(slowed);
  return {
    name: `${worlds} worlds by Zipf, the largest of ${mostUsers} people, all at once`,
    figures,
    passed: true,
    holds:
      figures.smallP90 <= CEILINGS.smallWorldSlowdownP90 && figures.jainIndex >= FLOORS.fairnessJainIndex,
  };
}

function figuresOf(worlds: readonly SlowedWorld[]) {
  const sizes = worlds.map(({ tasks }) => tasks);
  const median = percentile(sizes, 50);
  const small = worlds.filter(({ tasks }) => tasks <= median);
  const slowedBy = small.map(({ slowdown }) => slowdown);
  return {
    smallP50: percentile(slowedBy, 50),
    smallP90: percentile(slowedBy, 90),
    smallP99: percentile(slowedBy, 99),
    smallP50OfEqualShares: percentile(
      small.map((world) => slowdownOfEqualShares(world, worlds.length)),
      50,
    ),
    largest: worlds.find(({ tasks }) => tasks === Math.max(...sizes))?.slowdown ?? NaN,
    jainIndex: jainIndex(worlds.map(({ slowdown }) => 1 / slowdown)),
    tasks: sizes.reduce((sum, size) => sum + size, 0),
  };
}

/** If every world had the same share of the places all the time, as is so while the small ones run. */
function slowdownOfEqualShares({ tasks, aloneMs }: SlowedWorld, worlds: number): number {
  return Math.max(1, (tasks * SHAPED_TASK_MS * worlds) / SHAPED_SLOTS / aloneMs);
}

function plotOfZipf({ name, figures }: MeasuredCase): Plot {
  const row = (label: string, value: number | null | undefined) => ({ label, values: [value ?? 0] });
  return {
    kind: 'bars',
    name: 'fairness',
    title: `Slowdown: ${name}`,
    valueLabel: 'time among the others / time alone',
    series: ['slowdown'],
    rows: [
      row('small worlds, median', figures.smallP50),
      row('small worlds, 90th percentile', figures.smallP90),
      row('small worlds, 99th percentile', figures.smallP99),
      row('the largest world', figures.largest),
    ],
    mark: { value: figures.smallP50OfEqualShares ?? 0, label: 'a small one, if all had equal shares' },
  };
}
