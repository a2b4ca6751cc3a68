import fc from 'fast-check';

import { jaccard, shinglesOf } from './shingles.js';

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
const sets = words.map((list) => new Set(list));

it('cuts words into runs', () => {
  expect([...shinglesOf(['a', 'b', 'c', 'd'], 3)]).toEqual(['a b c', 'b c d']);
  expect([...shinglesOf(['a', 'b'], 3)]).toEqual(['a b']);
  expect(shinglesOf([], 3).size).toBe(0);
});

it('makes runs of the size, none of them new', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 5 }), (list, size) => {
      const all = list.join(' ');
      for (const run of shinglesOf(list, size)) expect(all).toContain(run);
      expect(shinglesOf(list, size).size).toBeLessThanOrEqual(Math.max(1, list.length));
    }),
  );
});

it('measures what two sets have in common: all, nothing, or as much both ways', () => {
  fc.assert(
    fc.property(sets, sets, (one, other) => {
      expect(jaccard(one, other)).toBe(jaccard(other, one));
      expect(jaccard(one, one)).toBe(one.size === 0 ? 0 : 1);
      expect(jaccard(one, other)).toBeGreaterThanOrEqual(0);
      expect(jaccard(one, other)).toBeLessThanOrEqual(1);
    }),
  );
  expect(jaccard(new Set(['a', 'b']), new Set(['b', 'c']))).toBeCloseTo(1 / 3);
});
