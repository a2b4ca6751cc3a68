import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openEmbeddedStore, openRepositories } from '@generia/mongo-repositories';
import { taskStoreContract } from '@generia/task-engine/testing';

taskStoreContract(
  'the tasks repository over the embedded store',
  async () => {
    const directory = await mkdtemp(join(tmpdir(), 'generia-tasks-'));
    const database = await openEmbeddedStore({ directory });
    const { tasks } = await openRepositories(database);
    return {
      store: tasks,
      close: async () => {
        await database.close();
        await rm(directory, { recursive: true, force: true });
      },
    };
  },
  { endsFamilies: true },
);
