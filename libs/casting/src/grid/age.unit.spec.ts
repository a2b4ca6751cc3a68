import fc from 'fast-check';

import { ageOf } from './age.js';

const ANY = { youngest: 15, oldest: 90 };

it('spreads the ages evenly over the population, whatever the offset', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 0.999, noNaN: true }), (offset) => {
      const ages = Array.from({ length: 100 }, (_, index) => ageOf(index, offset, ANY));
      const share = (from: number, to: number) => ages.filter((age) => age >= from && age < to).length / 100;
      expect(share(16, 34)).toBeCloseTo(0.35, 1);
      expect(share(34, 64)).toBeCloseTo(0.47, 1);
      expect(Math.min(...ages)).toBeGreaterThanOrEqual(16);
      expect(Math.max(...ages)).toBeLessThanOrEqual(87);
    }),
  );
});

it('moves an age into those that the work allows, and not all to one border', () => {
  const old = Array.from({ length: 40 }, (_, index) => ageOf(index, 0, { youngest: 60, oldest: 90 }));
  const young = Array.from({ length: 40 }, (_, index) => ageOf(index, 0, { youngest: 15, oldest: 29 }));
  expect(old.filter((age) => age < 60 || age > 90)).toEqual([]);
  expect(young.filter((age) => age < 15 || age > 29)).toEqual([]);
  expect(new Set(old).size).toBeGreaterThan(10);
  expect(new Set(young).size).toBeGreaterThan(8);
});
