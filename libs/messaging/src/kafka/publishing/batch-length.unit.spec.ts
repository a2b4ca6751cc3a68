import fc from 'fast-check';

import { BATCH_LIMITS, batchLength } from './batch-length.js';

const sized = (...bytes: number[]) => bytes.map((size) => ({ bytes: size }));

describe('batchLength', () => {
  const limits = { messages: 3, bytes: 100 };

  it.each([
    ['nothing waits', [], 0],
    ['all fit', [40, 60], 2],
    ['the next would be too many', [1, 1, 1, 1], 3],
    ['the next would be too large', [60, 41], 1],
    ['the first is too large', [500, 1], 1],
    ['a later one is too large', [1, 500, 1], 1],
  ])('when %s', (_case, bytes, expected) => {
    expect(batchLength(sized(...bytes), limits)).toBe(expected);
  });

  it('always gets on, within its limits unless one message alone exceeds them, and never stops early', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(700_000), { minLength: 1, maxLength: 30 }), (bytes) => {
        const length = batchLength(sized(...bytes));
        const sum = (count: number): number => bytes.slice(0, count).reduce((total, one) => total + one, 0);
        expect(length).toBeGreaterThan(0);
        expect(length === 1 || sum(length) <= BATCH_LIMITS.bytes).toBe(true);
        expect(length === bytes.length || sum(length + 1) > BATCH_LIMITS.bytes).toBe(true);
      }),
    );
  });
});
