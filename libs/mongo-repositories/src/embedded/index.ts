export { EmbeddedCollection } from './embedded-collection.js';
export { openEmbeddedStore, type EmbeddedStoreOptions } from './open-embedded-store.js';
export { StoreCorruptError, StoreOpenError, StoreWriteError, type StoreOpenCode } from './store-error.js';
