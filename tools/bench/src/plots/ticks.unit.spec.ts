import { powersOfTen, ticksUpTo } from './ticks.js';

it.each([
  [1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [1.5, [0, 0.5, 1, 1.5]],
  [13.4, [0, 2, 4, 6, 8, 10, 12, 14]],
  [0.03, [0, 0.005, 0.01, 0.015, 0.02, 0.025, 0.03]],
])('an axis up to %d has round values', (most, ticks) => {
  expect(ticksUpTo(most)).toEqual(ticks);
});

it('an axis by logarithm begins and ends with a power of ten', () => {
  expect(powersOfTen(1_000, 100_000)).toEqual([1_000, 10_000, 100_000]);
  expect(powersOfTen(1_200, 20_000)).toEqual([1_000, 10_000, 100_000]);
});
