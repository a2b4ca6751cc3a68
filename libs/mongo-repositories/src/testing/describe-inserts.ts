import { describe, expect, it } from '@jest/globals';

import { newName, type StoreBench, type Thing } from './store-bench.js';

export function describeInserts(bench: () => StoreBench): void {
  describe('inserting', () => {
    it('counts what was new, and leaves what was there as it was', async () => {
      const things = await bench().collection([{ _id: 'a', rank: 1 }]);
      expect(await things.insertIgnoringDuplicates([{ _id: 'a', rank: 2 }, { _id: 'b', rank: 2 }])).toBe(1); // prettier-ignore
      expect(await things.findOne({ _id: 'a' })).toEqual({ _id: 'a', rank: 1 });
    });

    it('takes the first of two equal ids in one call', async () => {
      const things = await bench().collection([]);
      expect(await things.insertIgnoringDuplicates([{ _id: 'a', rank: 1 }, { _id: 'a', rank: 2 }])).toBe(1); // prettier-ignore
      expect(await things.findOne({ _id: 'a' })).toEqual({ _id: 'a', rank: 1 });
    });

    it('goes on after a duplicate', async () => {
      const things = await bench().collection([{ _id: 'b' }]);
      expect(await things.insertIgnoringDuplicates([{ _id: 'a' }, { _id: 'b' }, { _id: 'c' }])).toBe(2);
      expect(await things.count({})).toBe(3);
    });

    it('does nothing with nothing', async () => {
      const things = await bench().collection([]);
      expect(await things.insertIgnoringDuplicates([])).toBe(0);
      expect(await things.find({})).toEqual([]);
    });

    it('gives back dates, nested objects, lists, null, big and broken numbers as they were', async () => {
      const thing: Thing = {
        _id: 'everything',
        name: null,
        due: new Date('2026-11-23T09:30:00.123Z'),
        done: false,
        rank: -1.5,
        value: 'Тёмный 🌍',
        part: { at: new Date(0), list: [{ at: new Date(1) }, null, 'x'], empty: {}, big: 2 ** 53 },
        list: [],
      };
      const things = await bench().collection([thing]);
      expect(await things.findOne({ _id: 'everything' })).toEqual(thing);
    });

    it('inserts more at once than one request to a server may hold', async () => {
      const text = 'x'.repeat(2 ** 19);
      const batch = Array.from({ length: 36 }, (_, rank): Thing => ({
        _id: `big-${rank}`,
        rank,
        name: text,
      }));
      const things = await bench().collection([{ _id: 'big-7' }]);
      expect(await things.insertIgnoringDuplicates(batch)).toBe(35);
      expect(await things.count({})).toBe(36);
      expect((await things.findOne({ _id: 'big-35' }))?.name).toHaveLength(text.length);
    });

    it('inserts many at once, and each once when many callers insert the same', async () => {
      const name = newName();
      const batch = Array.from({ length: 1200 }, (_, i) => ({ _id: `thing-${i}`, rank: i }));
      const things = await bench().under.store.collection<Thing>({ name, indexes: [] });
      const inserted = await Promise.all(
        Array.from({ length: 4 }, () => things.insertIgnoringDuplicates(batch)),
      );
      expect(inserted.reduce((sum, count) => sum + count, 0)).toBe(1200);
      expect(await things.count({})).toBe(1200);
    });
  });
}
