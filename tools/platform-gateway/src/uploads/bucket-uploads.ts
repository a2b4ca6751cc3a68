import type { MinioStorage } from '@generia/object-storage';

import type { Uploads } from './uploads.js';

/**
 * Pictures go straight to the bucket, under the keys of Generia's media service. The worker uses the same bucket and the
 * same keys, so that there is one object for each picture however often it is put there.
 */
export function createBucketUploads(bucket: Pick<MinioStorage, 'writeUrl' | 'readUrl' | 'stat'>): Uploads {
  return {
    writeUrl: ({ objectKey }, expiresInSeconds) => bucket.writeUrl(objectKey, expiresInSeconds),
    find: ({ objectKey }) => bucket.stat(objectKey),
    readUrl: (objectKey, expiresInSeconds) => bucket.readUrl(objectKey, expiresInSeconds),
    accept: null,
  };
}
