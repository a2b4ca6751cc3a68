import { describe, expect, it } from '@jest/globals';

import type { Change, DocumentCollection } from '../document-collection.js';
import type { StoreBench, Thing } from './store-bench.js';

/** Changes that are put together when the store comes to write them, of stores that write what they are asked themselves. */
export function describeLateChanges(bench: () => StoreBench): void {
  describe('changes that are put together when they are written', () => {
    it('are made of the document as the writes before have left it, or tell that there was none', async () => {
      const things = await bench().collection([{ _id: 'a', rank: 1 }]);
      const asked = [
        things.updateOne({ _id: 'a', rank: 1 }, { $set: { rank: 2 } }),
        changed(things, () => ({ filter: { _id: 'a', rank: 2 }, update: { $inc: { rank: 1 } } })),
        changed(things, () => ({ filter: { _id: 'a', rank: 2 }, update: { $inc: { rank: 1 } } })),
      ];
      expect(await Promise.all(asked)).toEqual([true, true, false]);
      expect(await things.find({})).toEqual([{ _id: 'a', rank: 3 }]);
    });

    it('are asked for once, before the answer comes', async () => {
      const things = await bench().collection([{ _id: 'a', rank: 1 }]);
      let times = 0;
      const answer = changed(things, () => {
        times += 1;
        return { filter: { _id: 'a' }, update: { $set: { rank: times } } };
      });
      expect(await answer).toBe(true);
      expect(times).toBe(1);
      expect(await things.find({})).toEqual([{ _id: 'a', rank: 1 }]);
    });

    it('are refused by themselves, and change nothing then', async () => {
      const things = await bench().collection([{ _id: 'a', rank: 1 }]);
      const refused = changed(things, () => ({ filter: { _id: 'a' }, update: { $set: { _id: 'b' } } }));
      const other = things.updateOne({ _id: 'a' }, { $set: { rank: 2 } });
      await expect(refused).rejects.toMatchObject({ code: 'UPDATE_REFUSED' });
      expect(await other).toBe(true);
      expect(await things.find({})).toEqual([{ _id: 'a', rank: 2 }]);
    });
  });
}

function changed(things: DocumentCollection<Thing>, change: () => Change<Thing>): Promise<boolean> {
  if (!things.updateOneAtCommit) throw new Error('The store cannot put a change together when it writes.');
  return things.updateOneAtCommit(change);
}
