import fc from 'fast-check';

import { fitWorks } from './fit-works.js';

const ANY = { youngest: 15, oldest: 90 };
const OLD = { youngest: 60, oldest: 90 };

describe('the places that works come from', () => {
  it('are their own while every work fits', () => {
    expect(fitWorks(4, { ageAt: () => 30, workAt: () => ANY })).toEqual([0, 1, 2, 3]);
  });

  it('change with the next neighbour that fits both', () => {
    const ages = [20, 70, 30, 80];
    const works = [OLD, OLD, ANY, ANY];
    expect(fitWorks(4, { ageAt: (i) => ages[i] ?? 0, workAt: (i) => works[i] ?? ANY })).toEqual([3, 1, 2, 0]);
  });

  it('stay where nobody near fits', () => {
    expect(fitWorks(3, { ageAt: () => 20, workAt: (i) => (i === 0 ? OLD : ANY) })).toEqual([0, 1, 2]);
  });

  it('depend on no later count, and give each place away once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 16, max: 87 }), fc.constantFrom(ANY, OLD)), { minLength: 60 }),
        fc.nat(40),
        (rows, count) => {
          const places = {
            ageAt: (i: number) => rows[i]?.[0] ?? 0,
            workAt: (i: number) => rows[i]?.[1] ?? ANY,
          };
          const all = fitWorks(rows.length, places);
          expect(fitWorks(count, places)).toEqual(all.slice(0, count));
          expect(new Set(all).size).toBe(rows.length);
        },
      ),
    );
  });
});
