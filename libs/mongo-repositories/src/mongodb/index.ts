export { MongoStoreError, type MongoStoreCode } from './mongo-store-error.js';
export { openMongoStore, type MongoStoreOptions } from './open-mongo-store.js';
