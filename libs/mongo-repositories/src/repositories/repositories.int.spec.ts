import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { jest } from '@jest/globals';

import { openEmbeddedStore } from '../embedded/index.js';
import { repositoriesContract } from '../testing/repositories-contract.js';

// Writes wait for the disk, which others may use too.
jest.setTimeout(60_000);

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
