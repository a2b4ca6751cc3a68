import { percentile } from './percentile.js';

it('is a value that occurs', () => {
  const values = [5, 1, 4, 2, 3];
  expect([0, 50, 90, 100].map((percent) => percentile(values, percent))).toEqual([1, 3, 5, 5]);
  expect(() => percentile([], 50)).toThrow('no values');
});
