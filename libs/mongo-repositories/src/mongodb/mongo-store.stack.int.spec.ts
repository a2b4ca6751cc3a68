import { documentStoreContract } from '../testing/index.js';
import { openTestStore } from './testing/open-test-store.js';

documentStoreContract('The MongoDB store', () => openTestStore(process.env.MONGODB_URI));
