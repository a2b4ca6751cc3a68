import { worldLimits } from './world-limits.js';

const models = { text: 'gemini-3.8-flash', image: 'gemini-nano-banana-2.1' };
const at = new Date('2026-11-25T00:00:00Z');
const limitsOf = (usersCount: number, postsCount: number, asked = {}) =>
  worldLimits({ usersCount, postsCount, models, at, asked });

describe('the limits of a world', () => {
  it('are what was asked for, also when that is nothing', () => {
    expect(limitsOf(10, 50, { llm: 7, images: 0, costMicros: 0 })).toEqual({
      llm: 7,
      images: 0,
      costMicros: 0,
    });
  });

  it('allow the plan more than once, and grow with the world', () => {
    const [small, large] = [limitsOf(5, 20), limitsOf(25, 150)];

    // 62 pictures of a 10/50 world alone cost about $2.10.
    expect(limitsOf(10, 50).costMicros).toBeGreaterThan(2 * 2_100_000);
    expect(limitsOf(10, 50).costMicros).toBeLessThan(20_000_000);
    expect(large.costMicros).toBeGreaterThan(small.costMicros + 5_000_000);
    expect(large.llm).toBeGreaterThan(small.llm);
  });
});
