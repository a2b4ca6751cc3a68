import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { jest } from '@jest/globals';
import { documentStoreContract } from '../testing/index.js';
import { openEmbeddedStore } from './open-embedded-store.js';

// Writes wait for the disk, which others may use too.
jest.setTimeout(60_000);

documentStoreContract('The embedded store', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'embedded-store-'));
  let store = await openEmbeddedStore({ directory });
  return {
    store,
    reopen: async () => {
      await store.close();
      store = await openEmbeddedStore({ directory });
      return store;
    },
    cleanup: async () => {
      await store.close();
      await rm(directory, { recursive: true });
    },
  };
});
