import { describe, expect, it } from '@jest/globals';

import { idsOf, newName, type StoreBench, type Thing } from './store-bench.js';

const uniqueName = [{ name: 'name', keys: [['name', 1]], unique: true, sparse: true }] as const;
const sparseDue = [{ name: 'due', keys: [['due', 1]], sparse: true }] as const;

export function describeIndexes(bench: () => StoreBench): void {
  describe('indexes', () => {
    it('pass over a document whose unique key is taken', async () => {
      const things = await bench().collection([{ _id: 'a', name: 'x' }], uniqueName);
      const batch = [{ _id: 'b', name: 'x' }, { _id: 'c', name: 'y' }, { _id: 'd', name: 'y' }]; // prettier-ignore
      expect(await things.insertIgnoringDuplicates(batch)).toBe(1);
      expect(idsOf(await things.find({}, { sort: [['_id', 1]] }))).toEqual(['a', 'c']);
    });

    it('refuse an update that takes the unique key of another document', async () => {
      const things = await bench().collection([{ _id: 'a', name: 'x' }, { _id: 'b', name: 'y' }], uniqueName); // prettier-ignore
      await expect(things.updateOne({ _id: 'b' }, { $set: { name: 'x' } })).rejects.toThrow();
      expect(await things.findOne({ _id: 'b' })).toEqual({ _id: 'b', name: 'y' });
      expect(await things.updateOne({ _id: 'b' }, { $set: { name: 'y', rank: 1 } })).toBe(true);
    });

    it('free a unique key when its document changes', async () => {
      const things = await bench().collection([{ _id: 'a', name: 'x' }], uniqueName);
      await things.updateOne({ _id: 'a' }, { $unset: { name: '' } });
      expect(await things.insertIgnoringDuplicates([{ _id: 'b', name: 'x' }])).toBe(1);
    });

    it('let several documents lack the field of a sparse unique index', async () => {
      const things = await bench().collection([{ _id: 'a' }, { _id: 'b' }], uniqueName);
      expect(await things.count({})).toBe(2);
    });

    it('that are sparse hide nothing', async () => {
      const things = await bench().collection([{ _id: 'a' }, { _id: 'b', due: new Date(1) }, { _id: 'c', due: new Date(2) }], sparseDue); // prettier-ignore
      expect(idsOf(await things.find({ due: { $lt: new Date(2) } }))).toEqual(['b']);
      expect(idsOf(await things.find({}, { sort: [['due', 1]] }))).toEqual(['a', 'b', 'c']);
      expect(idsOf(await things.find({ due: { $exists: false } }))).toEqual(['a']);
      expect(await things.count({ due: { $exists: true } })).toBe(2);
      expect(await things.count({ due: null })).toBe(1);
      await things.updateOne({ _id: 'b' }, { $unset: { due: '' } });
      expect(idsOf(await things.find({ due: { $gte: new Date(0) } }))).toEqual(['c']);
    });

    it('may be declared again, and later for documents that are there', async () => {
      const { store } = bench().under;
      const name = newName();
      const bare = await store.collection<Thing>({ name, indexes: [] });
      await bare.insertIgnoringDuplicates([{ _id: 'a', due: new Date(2) }, { _id: 'b', due: new Date(1) }]); // prettier-ignore
      const indexed = await store.collection<Thing>({ name, indexes: sparseDue });
      expect(idsOf(await indexed.find({ due: { $gt: new Date(0) } }, { sort: [['due', 1]] }))).toEqual([
        'b',
        'a',
      ]);
      const again = await store.collection<Thing>({ name, indexes: sparseDue });
      await bare.insertIgnoringDuplicates([{ _id: 'c', due: new Date(0) }]);
      expect(idsOf(await again.find({ due: { $gte: new Date(0) } }, { sort: [['due', 1]] }))).toEqual(['c', 'b', 'a']); // prettier-ignore
    });
  });
}
