import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type DocumentStore, openEmbeddedStore, openRepositories } from '@generia/mongo-repositories';
import { taskStoreContract } from '@generia/task-engine/testing';

const stores: readonly [name: string, seenAs: (store: DocumentStore) => DocumentStore][] = [
  ['the tasks repository over the embedded store', (store) => store],
  ['the tasks repository over a store that is a trip away', (store) => remote(store)],
];

for (const [name, seenAs] of stores)
  taskStoreContract(name, async () => {
    const directory = await mkdtemp(join(tmpdir(), 'generia-tasks-'));
    const database = await openEmbeddedStore({ directory });
    const { tasks } = await openRepositories(seenAs(database));
    return {
      store: tasks,
      close: async () => {
        await database.close();
        await rm(directory, { recursive: true, force: true });
      },
    };
  });

function remote(store: DocumentStore): DocumentStore {
  return {
    isRemote: true,
    collection: (declaration) => store.collection(declaration),
    ping: () => store.ping(),
    close: () => store.close(),
  };
}
