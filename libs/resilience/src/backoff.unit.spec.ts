import fc from 'fast-check';

import { fullJitterBackoffMs } from './backoff.js';

const options = { initialMs: 100, factor: 2, maxMs: 5_000 };
const highest = (): number => 1 - Number.EPSILON;

describe('fullJitterBackoffMs', () => {
  it('doubles the ceiling with each failure until the maximum', () => {
    const ceilings = [1, 2, 3, 6, 7, 50].map((failures) => fullJitterBackoffMs(failures, options, highest));
    expect(ceilings).toEqual([100, 200, 400, 3200, 5000, 5000]);
  });

  it('treats no failure like the first', () => {
    expect(fullJitterBackoffMs(0, options, highest)).toBe(100);
  });

  it('may draw no delay at all', () => {
    expect(fullJitterBackoffMs(9, options, () => 0)).toBe(0);
  });

  it('stays a whole number between 0 and the maximum, whatever the dice and the failures', () => {
    fc.assert(
      fc.property(
        fc.nat(5_000),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (failures, roll) => {
          const delayMs = fullJitterBackoffMs(failures, options, () => roll);
          return Number.isInteger(delayMs) && delayMs >= 0 && delayMs <= options.maxMs;
        },
      ),
    );
  });
});
