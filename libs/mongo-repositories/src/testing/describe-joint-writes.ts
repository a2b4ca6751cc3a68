import { describe, expect, it } from '@jest/globals';

import type { DocumentCollection, IndexDeclaration } from '../document-collection.js';
import type { StoreBench, Thing } from './store-bench.js';

const BY_NAME: IndexDeclaration<Thing> = { name: 'name', keys: [['name', 1]], unique: true, sparse: true };
const BEFORE: readonly Thing[] = [
  { _id: 'a', rank: 1 },
  { _id: 'b', rank: 2, name: 'x' },
];

/** The change of one document together with the insertion of others, of stores that can do both as one. */
export function describeJointWrites(bench: () => StoreBench): void {
  describe('changing one document and inserting others', () => {
    it('does both, and passes over what is there already', async () => {
      const things = await bench().collection(BEFORE, [BY_NAME]);
      const others = [
        { _id: 'c', rank: 3 },
        { _id: 'b', rank: 9 },
        { _id: 'd', name: 'x' },
      ];
      expect(await together(things, { _id: 'a', rank: 1 }, { $set: { rank: 5 } }, others)).toBe(true);
      expect(await all(things)).toEqual([{ _id: 'a', rank: 5 }, BEFORE[1], { _id: 'c', rank: 3 }]);
    });

    it('inserts nothing when nothing matches', async () => {
      const things = await bench().collection(BEFORE);
      expect(await together(things, { _id: 'a', rank: 7 }, { $set: { rank: 5 } }, [{ _id: 'c' }])).toBe(
        false,
      );
      expect(await all(things)).toEqual(BEFORE);
    });

    it('inserts nothing when the change is refused, and changes nothing when a document is', async () => {
      const things = await bench().collection(BEFORE, [BY_NAME]);
      const refused = together(things, { _id: 'a' }, { $set: { name: 'x' } }, [{ _id: 'c' }]);
      await expect(refused).rejects.toMatchObject({ code: 'DUPLICATE_KEY' });
      const unfit = [{ _id: 'c' }, { _id: 'd', value: Symbol('no') }];
      const invalid = together(things, { _id: 'a' }, { $set: { rank: 5 } }, unfit);
      await expect(invalid).rejects.toMatchObject({ code: 'DOCUMENT_INVALID' });
      expect(await all(things)).toEqual(BEFORE);
    });
  });
}

type Together = NonNullable<DocumentCollection<Thing>['updateOneAndInsert']>;

function together(things: DocumentCollection<Thing>, ...asked: Parameters<Together>): Promise<boolean> {
  if (!things.updateOneAndInsert) throw new Error('The store cannot do both as one.');
  return things.updateOneAndInsert(...asked);
}

function all(things: DocumentCollection<Thing>): Promise<Thing[]> {
  return things.find({}, { sort: [['_id', 1]] });
}
