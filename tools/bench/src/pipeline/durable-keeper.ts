import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openEmbeddedStore } from '@generia/mongo-repositories';
import { openFileSystemStorage } from '@generia/object-storage';

import type { Keeper } from './promise-program.js';

/** Keeps what any program has to that survives a crash. */
export interface DurableKeeper extends Keeper {
  close(): Promise<void>;
}

/**
 * Opens one on a directory that is removed afterwards: a write for each answer and for each end of a task in the embedded
 * store, without an index, those that come together in one fsynced commit; each picture a synced file.
 */
export async function openDurableKeeper(): Promise<DurableKeeper> {
  const directory = await mkdtemp(join(tmpdir(), 'generia-durable-'));
  const store = await openEmbeddedStore({ directory: join(directory, 'db') });
  const pictures = await openFileSystemStorage({ directory: join(directory, 'pictures') });
  const answers = await store.collection<{ _id: string; texts: readonly string[]; pictures: number }>({
    ...{ name: 'answers', indexes: [] },
  });
  const ends = await store.collection<{ _id: string }>({ name: 'ends', indexes: [] });
  let kept = 0;
  const next = (): string => String((kept += 1));
  return {
    async keepAnswer(answer) {
      const _id = next();
      const puts = answer.pictures.map((bytes, index) =>
        pictures.put(`pictures/${_id}-${index}.png`, bytes, 'image/png'),
      );
      await Promise.all(puts);
      await answers.insertIgnoringDuplicates([
        { _id, texts: answer.texts, pictures: answer.pictures.length },
      ]);
    },
    keepEnd: async () => void (await ends.insertIgnoringDuplicates([{ _id: next() }])),
    async close() {
      await store.close();
      await pictures.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
