import { median } from './median.js';

it('is the middle, and the lower of two middles', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2);
  expect(() => median([])).toThrow('no values');
});
