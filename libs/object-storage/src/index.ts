export { checkContentType } from './content-type.js';
export type { FileOperations } from './file-system/file-operations.js';
export {
  openFileSystemStorage,
  type FileSystemStorageOptions,
} from './file-system/open-file-system-storage.js';
export type { MinioEndpoint, MinioStorageOptions, MinioTiming } from './minio/minio-storage-options.js';
export { openMinioStorage, type MinioStorage } from './minio/open-minio-storage.js';
export { checkObjectKey, MAX_OBJECT_KEY_BYTES } from './object-key.js';
export type { ObjectInfo, ObjectStorage } from './object-storage.js';
export { rememberObjects } from './remember-objects.js';
export { MAX_URL_EXPIRY_SECONDS } from './url-expiry.js';
