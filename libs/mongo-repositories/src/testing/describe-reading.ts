import { describe, expect, it } from '@jest/globals';

import { idsOf, type StoreBench, type Thing } from './store-bench.js';

const ranked: readonly Thing[] = [5, 3, 1, 4, 2].map((rank) => ({
  _id: `rank-${rank}`,
  rank,
  kind: rank % 2 === 0 ? 'even' : 'odd',
}));
const mixed: readonly Thing[] = [
  { _id: 'date', value: new Date(0) },
  { _id: 'true', value: true },
  { _id: 'false', value: false },
  { _id: 'text-b', value: 'b' },
  { _id: 'text-a', value: 'a' },
  { _id: 'ten', value: 10 },
  { _id: 'nine', value: 9 },
  { _id: 'minus', value: -1 },
  { _id: 'missing' },
];

export function describeReading(bench: () => StoreBench): void {
  describe('reading', () => {
    for (const indexes of [
      [],
      [
        {
          name: 'kind',
          keys: [
            ['kind', 1],
            ['rank', -1],
          ],
        },
      ],
    ] as const) {
      // prettier-ignore
      describe(indexes.length > 0 ? 'with an index' : 'without an index', () => {
        it('sorts up and down, by several fields', async () => {
          const things = await bench().collection(ranked, indexes);
          const up = await things.find({}, { sort: [['rank', 1]] });
          expect(idsOf(up)).toEqual(['rank-1', 'rank-2', 'rank-3', 'rank-4', 'rank-5']);
          const byKind = await things.find({}, { sort: [['kind', 1], ['rank', -1]] }); // prettier-ignore
          expect(idsOf(byKind)).toEqual(['rank-4', 'rank-2', 'rank-5', 'rank-3', 'rank-1']);
          const backwards = await things.find({}, { sort: [['kind', -1], ['rank', 1]] }); // prettier-ignore
          expect(idsOf(backwards)).toEqual(['rank-1', 'rank-3', 'rank-5', 'rank-2', 'rank-4']);
        });

        it('skips and limits after sorting', async () => {
          const things = await bench().collection(ranked, indexes);
          const page = await things.find({}, { sort: [['rank', 1]], skip: 1, limit: 2 });
          expect(idsOf(page)).toEqual(['rank-2', 'rank-3']);
          const odd = await things.find({ kind: 'odd' }, { sort: [['rank', -1]], skip: 1, limit: 5 });
          expect(idsOf(odd)).toEqual(['rank-3', 'rank-1']);
        });

        it('sorts across several values of a leading field, either way', async () => {
          const things = await bench().collection(ranked, indexes);
          const both = { kind: { $in: ['even', 'odd', 'other'] } };
          expect(idsOf(await things.find(both, { sort: [['rank', -1]], limit: 3 }))).toEqual(['rank-5', 'rank-4', 'rank-3']); // prettier-ignore
          expect(idsOf(await things.find(both, { sort: [['rank', 1]], limit: 3 }))).toEqual(['rank-1', 'rank-2', 'rank-3']); // prettier-ignore
        });

        it('finds the first by a sort, or null', async () => {
          const things = await bench().collection(ranked, indexes);
          expect((await things.findOne({ kind: 'odd' }, { sort: [['rank', -1]] }))?._id).toBe('rank-5');
          expect(await things.findOne({ kind: 'none' })).toBeNull();
        });
      });
    }

    it('sorts values of different types in one order, the missing first', async () => {
      const order = ['missing', 'minus', 'nine', 'ten', 'text-a', 'text-b', 'false', 'true', 'date'];
      const plain = await bench().collection(mixed);
      const indexed = await bench().collection(mixed, [{ name: 'value', keys: [['value', -1]] }]);
      for (const things of [plain, indexed]) {
        expect(idsOf(await things.find({}, { sort: [['value', 1]] }))).toEqual(order);
        expect(idsOf(await things.find({}, { sort: [['value', -1]] }))).toEqual([...order].reverse());
      }
    });

    it('pages by id, up and down', async () => {
      const things = await bench().collection(ranked);
      const after = await things.find({ _id: { $gt: 'rank-2' } }, { sort: [['_id', 1]], limit: 2 });
      expect(idsOf(after)).toEqual(['rank-3', 'rank-4']);
      const down = await things.find({ _id: { $gte: 'rank-3', $lt: 'rank-5' } }, { sort: [['_id', -1]] });
      expect(idsOf(down)).toEqual(['rank-4', 'rank-3']);
    });

    it('returns only the fields that were asked for, and the id', async () => {
      const things = await bench().collection([{ _id: 'a', rank: 1, name: 'A', part: { x: 1 } }]);
      expect(await things.find({}, { fields: ['name'] })).toEqual([{ _id: 'a', name: 'A' }]);
      expect(await things.findOne({}, { fields: ['part', 'kind'] })).toEqual({ _id: 'a', part: { x: 1 } });
    });

    it('hands out copies: what a caller does to one changes nothing', async () => {
      const thing = { _id: 'a', part: { x: 1 } };
      const things = await bench().collection([thing]);
      thing.part.x = 2;
      const read = await things.findOne({ _id: 'a' });
      Object.assign(read ?? {}, { part: { x: 3 } });
      expect(await things.findOne({ _id: 'a' })).toEqual({ _id: 'a', part: { x: 1 } });
    });
  });
}
