import { describe, expect, it } from '@jest/globals';

import type { StoreBench, Thing } from './store-bench.js';

const queue = [{ name: 'queue', keys: [['kind', 1], ['rank', 1]] }] as const; // prettier-ignore
const times = <R>(count: number, run: (i: number) => Promise<R>) =>
  Promise.all(Array.from({ length: count }, (_, i) => run(i)));

export function describeConcurrency(bench: () => StoreBench): void {
  describe('many callers at once', () => {
    it('have one winner when 200 of them set the same document by comparing first', async () => {
      const things = await bench().collection([{ _id: 'a', kind: 'ready' }], queue);
      const won = await times(200, (i) =>
        things.updateOne({ _id: 'a', kind: 'ready' }, { $set: { kind: 'taken', rank: i } }),
      );
      expect(won.filter(Boolean)).toHaveLength(1);
      expect((await things.findOne({ _id: 'a' }))?.rank).toBe(won.indexOf(true));
    });

    it('claim each of 100 documents once, in order, when 200 ask for the first', async () => {
      const ready = Array.from({ length: 100 }, (_, rank): Thing => ({
        _id: `t-${rank}`,
        kind: 'ready',
        rank,
      }));
      const things = await bench().collection(ready, queue);
      const claimed = await times(200, () =>
        things.findOneAndUpdate({ kind: 'ready' }, { $set: { kind: 'taken' } }, { sort: [['rank', 1]] }),
      );
      const winners = claimed.filter((thing) => thing !== null);
      expect(winners).toHaveLength(100);
      expect(new Set(winners.map(({ _id }) => _id)).size).toBe(100);
      expect(await things.count({ kind: 'ready' })).toBe(0);
    });

    it('never take more than a guarded counter has', async () => {
      const things = await bench().collection([{ _id: 'budget', rank: 10 }]);
      const taken = await times(64, () =>
        things.updateOne({ _id: 'budget', rank: { $gte: 1 } }, { $inc: { rank: -1 } }),
      );
      expect(taken.filter(Boolean)).toHaveLength(10);
      expect(await things.findOne({ _id: 'budget' })).toEqual({ _id: 'budget', rank: 0 });
    });

    it('lose none of 300 increments', async () => {
      const things = await bench().collection([{ _id: 'a', rank: 0 }]);
      await times(300, () => things.updateOne({ _id: 'a' }, { $inc: { rank: 1 } }));
      expect((await things.findOne({ _id: 'a' }))?.rank).toBe(300);
    });

    it('lose no element of a list', async () => {
      const things = await bench().collection([{ _id: 'a', list: [] }]);
      await times(50, (i) => things.updateOne({ _id: 'a' }, { $addToSet: { list: i % 25 } }));
      const list = (await things.findOne({ _id: 'a' }))?.list ?? [];
      expect([...list].sort((a, b) => Number(a) - Number(b))).toEqual(
        Array.from({ length: 25 }, (_, i) => i),
      );
    });

    it('read their own writes', async () => {
      const things = await bench().collection([], queue);
      await times(40, async (i) => {
        await things.insertIgnoringDuplicates([{ _id: `own-${i}`, kind: 'own', rank: i }]);
        expect(await things.findOne({ kind: 'own', rank: i })).toEqual({
          _id: `own-${i}`,
          kind: 'own',
          rank: i,
        });
        await things.updateOne({ _id: `own-${i}` }, { $set: { kind: 'changed' } });
        expect(await things.findOne({ kind: 'changed', rank: i })).not.toBeNull();
      });
    });
  });
}
