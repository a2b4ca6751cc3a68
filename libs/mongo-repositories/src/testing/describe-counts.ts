import { describe, expect, it } from '@jest/globals';

import type { IndexDeclaration } from '../document-collection.js';
import type { StoreBench, Thing } from './store-bench.js';

const things: readonly Thing[] = [
  { _id: '1', kind: 'a', done: true, rank: 1 },
  { _id: '2', kind: 'a', done: false, rank: 1 },
  { _id: '3', kind: 'a', done: true, rank: 2 },
  { _id: '4', kind: 'b', done: true, rank: 1 },
  { _id: '5', kind: 'b', rank: 1 },
];
const covering: readonly IndexDeclaration<Thing>[] = [
  { name: 'all', keys: [['kind', 1], ['rank', -1], ['done', 1]] }, // prettier-ignore
];

export function describeCounts(bench: () => StoreBench): void {
  describe('counting', () => {
    for (const [title, indexes] of [
      ['without an index', []],
      ['from an index', covering],
    ] as const) {
      // prettier-ignore
      it(`counts by the values of fields, a missing one as null, ${title}`, async () => {
        const collection = await bench().collection(things, indexes);
        const groups = await collection.countBy({ rank: 1 }, ['kind', 'done']);
        expect(groups).toHaveLength(4);
        expect(groups).toEqual(
          expect.arrayContaining([
            { key: { kind: 'a', done: true }, count: 1 },
            { key: { kind: 'a', done: false }, count: 1 },
            { key: { kind: 'b', done: true }, count: 1 },
            { key: { kind: 'b', done: null }, count: 1 },
          ]),
        );
        const kinds = await collection.countBy({}, ['kind']);
        expect(kinds).toHaveLength(2);
        expect(kinds).toEqual(expect.arrayContaining([{ key: { kind: 'a' }, count: 3 }, { key: { kind: 'b' }, count: 2 }])); // prettier-ignore
        expect(await collection.countBy({ kind: 'none' }, ['kind'])).toEqual([]);
      });

      it(`counts a field that is null together with one that is missing ${title}`, async () => {
        const collection = await bench().collection(
          [
            { _id: '1', kind: 'a', rank: 1 },
            { _id: '2', kind: 'a', rank: 1, done: null as never },
          ],
          indexes,
        );
        expect(await collection.countBy({ kind: 'a' }, ['done'])).toEqual([
          { key: { done: null }, count: 2 },
        ]);
        expect(await collection.countBy({ kind: 'a' }, ['rank', 'done'])).toEqual([{ key: { rank: 1, done: null }, count: 2 }]); // prettier-ignore
      });

      it(`counts what matches ${title}`, async () => {
        const collection = await bench().collection(things, indexes);
        expect(await collection.count({ kind: 'a' })).toBe(3);
        expect(await collection.count({ kind: 'a', done: true })).toBe(2);
        expect(await collection.count({ kind: { $in: ['a', 'b'] }, rank: { $gte: 2 } })).toBe(1);
        expect(await collection.count({ kind: 'b', done: { $exists: false } })).toBe(1);
      });
    }
  });
}
