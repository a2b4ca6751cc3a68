import { jainIndex } from './jain-index.js';

it('is 1 for equal shares, and 1/n when one has everything', () => {
  expect(jainIndex([3, 3, 3])).toBe(1);
  expect(jainIndex([7, 0, 0, 0])).toBe(0.25);
});
