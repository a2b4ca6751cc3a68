import { withHurriedWorlds } from './support/hurried-worlds.js';
import { spoilsAnswer } from './support/spoils-answer.js';

const SEEDS = [1, 2] as const;
const PRESET = { preset: 'every-fault-5-percent' } as const;
/** Texts that differ are judged differently, so that a world may take some calls more or less. */
const LEEWAY = 0.1;

/** Makes a world of 10 and 50 on an emulator of that seed. */
const make = (seed: number, faults: readonly (typeof PRESET)[]) =>
  withHurriedWorlds({ seed, faults }, async (worlds) => {
    const made = await worlds.settled(await worlds.submit({ users_count: 10, posts_count: 50 }));
    return { ...made, bill: worlds.emulator.bill(), calls: worlds.emulator.calls() };
  });

describe('a world of 10 and 50 of which every class of faults befalls 5 per cent of the calls', () => {
  it('is exact or names its gaps, and pays again only for what was spoiled', async () => {
    const calm = await make(3, []);
    const calmCalls = calm.bill.total.accepted;
    // What a calm one takes is low already, so that the shares below are not small by being shares of much.
    expect(calm.bill.kinds.text.accepted).toBeLessThanOrEqual(42);
    expect(calm.bill.kinds.text.promptTokens).toBeLessThan(72_000);
    const figures = [];
    for (const seed of SEEDS) {
      const { status, ledger, bill, calls } = await make(seed, [PRESET]);
      const { accepted, refused, lost, costMicros } = bill.total;
      const spoiled = calls.filter(spoilsAnswer).length;
      const percentOf = (part: number, whole: number): number => Math.round((100 * part) / whole);
      figures.push({
        seed,
        ...{ users: status.users_created, posts: status.posts_created, gaps: status.gaps.length },
        ...{ paid: accepted, spoiled, free: refused + lost },
        moreCallsPercent: percentOf(accepted - calmCalls, calmCalls),
        moreMoneyPercent: percentOf(costMicros - calm.bill.total.costMicros, calm.bill.total.costMicros),
      });

      expect(status.status).toBe('completed');
      for (const { item, reason } of status.gaps)
        expect([item, reason]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
      if (status.gaps.length === 0) expect(status).toMatchObject({ users_created: 10, posts_created: 50 });
      expect(accepted).toBeLessThanOrEqual(calmCalls * (1 + LEEWAY) + spoiled);
      expect(costMicros).toBeLessThanOrEqual(1.4 * calm.bill.total.costMicros);
      expect(ledger.llm_calls + ledger.image_calls).toBeGreaterThanOrEqual(accepted);
      expect(ledger.llm_cost_micros + ledger.image_cost_micros).toBeGreaterThanOrEqual(costMicros);
    }
    process.stdout.write(`${figures.map((line) => JSON.stringify(line)).join('\n')}\n`);
  });
});
