import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { documentStoreContract } from '../testing/index.js';
import { openEmbeddedStore } from './open-embedded-store.js';

documentStoreContract(
  'The embedded store',
  async () => {
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
  },
  { writesTogether: true },
);
