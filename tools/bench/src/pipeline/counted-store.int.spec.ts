import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openEmbeddedStore } from '@generia/mongo-repositories';

import { countedStore } from './counted-store.js';

it('counts a write of several documents once, and each look', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'generia-counted-'));
  const { store, counts } = countedStore(await openEmbeddedStore({ directory }));
  try {
    const things = await store.collection<{ _id: string; n: number }>({ name: 'things', indexes: [] });
    await things.insertIgnoringDuplicates([
      { _id: 'a', n: 1 },
      { _id: 'b', n: 2 },
    ]);
    await things.updateOne({ _id: 'a' }, { $inc: { n: 1 } });
    await things.findOne({ _id: 'a' });
    expect(await things.count({ n: 2 })).toBe(2);
    expect(counts).toEqual({ reads: 2, writes: 2, writesByCollection: { things: 2 } });
  } finally {
    await store.close();
    await rm(directory, { recursive: true, force: true });
  }
});
