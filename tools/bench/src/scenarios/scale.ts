import { CEILINGS } from '../floors.js';
import { costsOfBacklogs } from '../scale/backlog-costs.js';
import type { Scenario, ScenarioOptions } from '../scenario.js';

const SMALL = 1_000;
const BIG = 100_000;
const QUICK_BIG = 20_000;
/** The most that a look at a big backlog may cost, beside a small one. */
const TARGET = 1.5;

/** What the size of the backlog does to the costs of every task. */
export const scale: Scenario = {
  name: 'scale',
  about: 'claiming and sweeping in the embedded store as the backlog grows',
  heldAgainst: `a claim and a sweep cost at most ${TARGET} times as much with ${BIG} queued tasks as with ${SMALL}`,
  async run({ quick }: ScenarioOptions) {
    const big = quick ? QUICK_BIG : BIG;
    const [few, many] = await costsOfBacklogs([SMALL, big]);
    const claimRatio = many.claimMs / few.claimMs;
    const sweepRatio = many.sweepMs / few.sweepMs;
    return [
      {
        name: `${big} queued tasks`,
        figures: {
          claimRatio,
          sweepRatio,
          claimMs: many.claimMs,
          sweepMs: many.sweepMs,
          insertsPerSecond: many.insertsPerSecond,
        },
        passed: claimRatio <= TARGET && sweepRatio <= TARGET,
        holds: claimRatio <= CEILINGS.backlogRatio && sweepRatio <= CEILINGS.backlogRatio,
      },
    ];
  },
};
