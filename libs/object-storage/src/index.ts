export { checkContentType } from './content-type.js';
export type { FileOperations } from './file-system/file-operations.js';
export {
  openFileSystemStorage,
  type FileSystemStorageOptions,
} from './file-system/open-file-system-storage.js';
export { checkObjectKey, MAX_OBJECT_KEY_BYTES } from './object-key.js';
export type { ObjectInfo, ObjectStorage } from './object-storage.js';
