import { jest } from '@jest/globals';

import { documentStoreContract } from '../testing/index.js';
import { openTestStore } from './testing/open-test-store.js';

// The server of the tests sorts and searches without indexes.
jest.setTimeout(60_000);

documentStoreContract('The MongoDB store', () => openTestStore(process.env.MONGODB_URI));
