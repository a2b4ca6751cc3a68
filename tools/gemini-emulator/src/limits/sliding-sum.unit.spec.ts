import fc from 'fast-check';

import { createSlidingSum } from './sliding-sum.js';

it('forgets what is as old as the window', () => {
  const sum = createSlidingSum(1_000);
  sum.add(0, 1);
  sum.add(500, 2);
  sum.add(500, 3);
  expect([500, 999, 1_000, 1_499, 1_500].map((now) => sum.sum(now))).toEqual([6, 6, 5, 5, 0]);
});

it('tells when it will have fallen to a target', () => {
  const sum = createSlidingSum(1_000);
  sum.add(0, 1);
  sum.add(400, 2);
  expect([3, 2, 1, 0].map((target) => sum.msUntil(600, target))).toEqual([0, 400, 800, 800]);
});

it('is the sum of what came within the window, whatever came before', () => {
  const steps = fc.array(fc.tuple(fc.nat(300), fc.nat(9)), { maxLength: 3_000, minLength: 1 });
  fc.assert(
    fc.property(steps, (adds) => {
      const sum = createSlidingSum(1_000);
      const all: [number, number][] = [];
      let now = 0;
      for (const [gap, amount] of adds) {
        now += gap;
        sum.add(now, amount);
        all.push([now, amount]);
      }
      const expected = all
        .filter(([time]) => time > now - 1_000)
        .reduce((total, [, amount]) => total + amount, 0);
      expect(sum.sum(now)).toBe(expected);
      const wait = sum.msUntil(now, 0);
      expect(sum.sum(now + wait)).toBe(0);
    }),
    { numRuns: 50 },
  );
});
