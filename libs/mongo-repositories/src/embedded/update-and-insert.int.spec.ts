import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { DocumentCollection, DocumentStore } from '../document-collection.js';
import { openEmbeddedStore } from './open-embedded-store.js';

interface Item {
  readonly _id: string;
  readonly rank: number;
  readonly name?: string;
}

let directory: string;
let store: DocumentStore;
let items: DocumentCollection<Item>;

const opened = async () => {
  store = await openEmbeddedStore({ directory });
  const byName = { name: 'name', keys: [['name', 1]], unique: true, sparse: true } as const;
  items = await store.collection<Item>({ name: 'items', indexes: [byName] });
};
const change = (...[filter, update, documents]: Parameters<Required<typeof items>['updateOneAndInsert']>) => {
  if (!items.updateOneAndInsert) throw new Error('The embedded store can do both as one.');
  return items.updateOneAndInsert(filter, update, documents);
};
const all = () => items.find({}, { sort: [['_id', 1]] });

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'update-and-insert-'));
  await opened();
  await items.insertIgnoringDuplicates([
    { _id: 'a', rank: 1 },
    { _id: 'b', rank: 2, name: 'x' },
  ]);
});

afterEach(async () => {
  await store.close();
  await rm(directory, { recursive: true });
});

describe('changing one document of the embedded store and inserting others', () => {
  it('does both, and both are there after the store was opened again', async () => {
    const inserted = [
      { _id: 'c', rank: 3 },
      { _id: 'b', rank: 9 },
    ];
    expect(await change({ _id: 'a', rank: 1 }, { $set: { rank: 5 } }, inserted)).toBe(true);
    await store.close();
    await opened();
    expect(await all()).toEqual([
      { _id: 'a', rank: 5 },
      { _id: 'b', rank: 2, name: 'x' },
      { _id: 'c', rank: 3 },
    ]);
  });

  it('changes nothing when a document fits into no index', async () => {
    const unindexable = { _id: 'c', rank: 3, name: ['x'] as never };
    const late = change({ _id: 'a' }, { $set: { rank: 5 } }, [{ _id: 'd', rank: 4 }, unindexable]);
    await expect(late).rejects.toMatchObject({ code: 'DOCUMENT_INVALID' });
    expect(await all()).toEqual([
      { _id: 'a', rank: 1 },
      { _id: 'b', rank: 2, name: 'x' },
    ]);
  });
});
