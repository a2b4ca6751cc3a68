import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openEmbeddedStore } from '../embedded/index.js';
import { repositoriesContract } from '../testing/repositories-contract.js';

repositoriesContract('the embedded store', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'generia-repositories-'));
  const store = await openEmbeddedStore({ directory });
  return {
    store,
    reopen: async () => store,
    cleanup: async () => {
      await store.close();
      await rm(directory, { recursive: true });
    },
  };
});
