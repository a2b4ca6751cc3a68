export type { ObjectInfo, ObjectStorage } from './object-storage.js';
