import fc from 'fast-check';

import { shareOf, splitExactly } from './split-exactly.js';

describe('splitExactly', () => {
  it.each([
    [10, [1, 1, 1], [4, 3, 3]],
    [4, [5, 1, 1, 1, 1], [2, 1, 1, 0, 0]],
    [0, [3, 2], [0, 0]],
    [7, [0, 0, 0], [3, 2, 2]],
    [5, [Number.NaN, -2, 1], [1, 1, 3]],
  ])('splits %d by %j', (total, weights, shares) => {
    expect(splitExactly(total, weights)).toEqual(shares);
  });

  it('adds up exactly, gives everybody one while there is enough, and never less than nothing', () => {
    const weights = fc.array(fc.oneof(fc.integer({ min: -5, max: 500 }), fc.double()), {
      minLength: 1,
      maxLength: 200,
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000 }), weights, (total, given) => {
        const shares = splitExactly(total, given);
        expect(shares).toHaveLength(given.length);
        expect(shares.reduce((a, b) => a + b, 0)).toBe(total);
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(total >= given.length ? 1 : 0);
        expect(shares.every(Number.isInteger)).toBe(true);
      }),
    );
  });
});

describe('shareOf', () => {
  it('gives batches exact parts of the whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 1, max: 200 }), (posts, users) => {
        let remainingPosts = posts;
        let remainingUsers = users;
        while (remainingUsers > 0) {
          const batch = Math.min(10, remainingUsers);
          const share = shareOf(remainingPosts, batch, remainingUsers);
          expect(share).toBeGreaterThanOrEqual(posts >= users ? batch : 0);
          remainingPosts -= share;
          remainingUsers -= batch;
        }
        expect(remainingPosts).toBe(0);
      }),
    );
  });
});
