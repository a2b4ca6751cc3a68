import type { MinioCalls } from './minio-calls.js';
import type { MinioConnection } from './minio-connection.js';
import { minioErrorCode } from './minio-error.js';
import { ServerAnswer } from './server-answer.js';

/**
 * Makes the bucket if it is missing; another process may do the same at the same time. Learns on the way for which
 * region the server wants requests to be signed.
 */
export async function ensureBucket(
  calls: MinioCalls,
  connection: MinioConnection,
  { bucket, timeoutMs }: { readonly bucket: string; readonly timeoutMs: number },
): Promise<void> {
  const call = { action: `use the bucket "${bucket}"`, timeoutMs, patienceMs: 0 };
  const isThere = (): Promise<boolean> =>
    calls(call, async (client) => {
      try {
        return await client.bucketExists(bucket);
      } catch (error) {
        const isElsewhere = error instanceof ServerAnswer && error.code === 'AuthorizationHeaderMalformed';
        if (!isElsewhere || error.region === '') throw error;
        connection.useRegion(error.region);
        return false;
      }
    });

  if (await isThere()) return;
  await calls(call, async (client) => {
    try {
      await client.makeBucket(bucket);
    } catch (error) {
      const isTaken = /^BucketAlready(?:OwnedByYou|Exists)$/.test(minioErrorCode(error));
      if (!isTaken || !(await client.bucketExists(bucket))) throw error;
    }
  });
}
