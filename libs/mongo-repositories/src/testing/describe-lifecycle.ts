import { describe, expect, it } from '@jest/globals';

import { idsOf, newName, type StoreBench, type Thing } from './store-bench.js';

export function describeLifecycle(bench: () => StoreBench): void {
  describe('closing and opening again', () => {
    it('keeps documents, dates and indexes', async () => {
      const { under } = bench();
      const declaration = {
        name: newName(),
        indexes: [{ name: 'due', keys: [['due', 1]], unique: true }],
      } as const;
      const before = await under.store.collection<Thing>(declaration);
      await before.insertIgnoringDuplicates([{ _id: 'b', due: new Date(2) }, { _id: 'a', due: new Date(1) }]); // prettier-ignore
      await before.updateOne({ _id: 'a' }, { $set: { part: { at: new Date(3) } } });
      const after = await (await under.reopen()).collection<Thing>(declaration);
      expect(await after.findOne({ _id: 'a' })).toEqual({
        _id: 'a',
        due: new Date(1),
        part: { at: new Date(3) },
      });
      expect(idsOf(await after.find({ due: { $gt: new Date(0) } }, { sort: [['due', -1]] }))).toEqual([
        'b',
        'a',
      ]);
      expect(await after.insertIgnoringDuplicates([{ _id: 'c', due: new Date(1) }])).toBe(0);
    });

    it('loses no write that was under way when the store was closed', async () => {
      const { under } = bench();
      const declaration = { name: newName(), indexes: [] };
      const before = await under.store.collection<Thing>(declaration);
      const writes = Array.from({ length: 30 }, (_, i) =>
        before.insertIgnoringDuplicates([{ _id: `w-${i}` }]),
      );
      const reopened = await under.reopen();
      await Promise.all(writes);
      const after = await reopened.collection<Thing>(declaration);
      expect(await after.count({})).toBe(30);
    });

    it('answers a ping while it is open, and refuses it and everything else afterwards', async () => {
      const { under } = bench();
      const things = await under.store.collection<Thing>({ name: newName(), indexes: [] });
      await expect(under.store.ping()).resolves.toBeUndefined();
      await under.store.close();
      const closed = { code: 'STORE_CLOSED', retry: 'never' };
      await expect(under.store.ping()).rejects.toMatchObject(closed);
      await expect(under.store.collection<Thing>({ name: newName(), indexes: [] })).rejects.toMatchObject(
        closed,
      );
      await expect(things.find({})).rejects.toMatchObject(closed);
      await expect(things.count({})).rejects.toMatchObject(closed);
      await expect(things.insertIgnoringDuplicates([{ _id: 'a' }])).rejects.toMatchObject(closed);
      await expect(things.updateOne({}, { $set: { rank: 1 } })).rejects.toMatchObject(closed);
    });

    it('may be closed twice', async () => {
      const { under } = bench();
      await under.store.close();
      await expect(under.store.close()).resolves.toBeUndefined();
    });
  });
}
