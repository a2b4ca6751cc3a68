import fc from 'fast-check';

import { groupsOf } from './groups-of.js';

it.each([
  [0, 5, []],
  [1, 5, [1]],
  [5, 5, [5]],
  [6, 5, [3, 3]],
  [10, 5, [5, 5]],
  [7, 1, [1, 1, 1, 1, 1, 1, 1]],
])('parts %d by at most %d', (count, most, sizes) => {
  expect(groupsOf(count, most).map(({ from, to }) => to - from)).toEqual(sizes);
});

it('parts everything, in order, into groups that differ by one at the most', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 1, max: 20 }), (count, most) => {
      const groups = groupsOf(count, most);
      expect(
        groups.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)),
      ).toEqual(Array.from({ length: count }, (_, at) => at));
      const sizes = groups.map(({ from, to }) => to - from);
      expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(most);
      if (sizes.length > 0) expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }),
  );
});
