import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openEmbeddedStore } from './open-embedded-store.js';

it('puts a late change together of what was asked for until its transaction began, and not until its commit', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'late-change-'));
  const store = await openEmbeddedStore({ directory });
  try {
    const items = await store.collection<{ _id: string; asked: string[] }>({ name: 'items', indexes: [] });
    await items.insertIgnoringDuplicates([{ _id: 'a', asked: [] }]);
    const asked = ['at first'];
    const earlier = items.updateOne({ _id: 'a' }, { $set: { asked } });
    const late = items.updateOneAtCommit?.(() => {
      setImmediate(() => asked.push('while it is written'));
      return { filter: { _id: 'a' }, update: { $set: { asked } } };
    });
    process.nextTick(() => asked.push('before it is written'));
    expect(await Promise.all([earlier, late])).toEqual([true, true]);
    expect(await items.find({})).toEqual([{ _id: 'a', asked: ['at first', 'before it is written'] }]);
  } finally {
    await store.close();
    await rm(directory, { recursive: true });
  }
});
