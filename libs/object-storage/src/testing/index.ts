export { describeObjectStorage, type ObjectStorageUnderTest } from './describe-object-storage.js';
