import { planStrikes } from './plan-strikes.js';

const CALM = {
  ...{ worlds: 1, users: 1, posts: 1, latencyMs: 0, kills: 0, terms: 0, pauses: 0, cuts: 0 },
  restarts: [] as const,
};

describe('the plan of what goes wrong', () => {
  it('is empty when nothing is to', () => {
    expect(planStrikes(CALM)).toEqual([]);
  });

  it('mixes the kinds and comes at even shares of the work', () => {
    const strikes = planStrikes({ ...CALM, kills: 2, pauses: 1, restarts: ['kafka'], cuts: 1 });

    expect(strikes.map(({ what }) => what)).toEqual(['kill', 'pause', 'restart', 'cut', 'kill']);
    const gaps = strikes.slice(1).map(({ atShare }, index) => atShare - (strikes[index]?.atShare ?? 0));
    for (const gap of gaps) expect(gap).toBeCloseTo(0.85 / 6);
    expect(strikes.at(-1)?.atShare).toBeLessThan(0.85);
  });
});
