import { checkContentType } from '../content-type.js';
import { checkObjectKey } from '../object-key.js';
import type { ObjectStorage } from '../object-storage.js';
import { createOpenState } from '../open-state.js';
import { checkUrlExpiry } from '../url-expiry.js';
import { ensureBucket } from './ensure-bucket.js';
import { askablePrefix, listPage } from './list-page.js';
import { createMinioCalls } from './minio-calls.js';
import { createMinioConnection } from './minio-connection.js';
import { DEFAULT_MINIO_TIMING, type MinioStorageOptions } from './minio-storage-options.js';
import { readObject, statObject } from './read-object.js';
import { ServerAnswer } from './server-answer.js';

/** An object storage whose objects others may write too, each at an address of its own. */
export interface MinioStorage extends ObjectStorage {
  /** An address to which anybody can PUT the object for that many seconds (1 to 604,800). */
  writeUrl(key: string, expiresInSeconds: number): Promise<string>;
}

/**
 * Opens a bucket of a MinIO server and makes it if it is missing. Asks once and does not wait: when the server is away
 * it rejects with `OBJECT_STORAGE_UNAVAILABLE` (free to retry), so that the caller may decide how long to try.
 *
 * Its failures are TaskErrors `OBJECT_STORAGE_*` with a remedy (see `asMinioError`); a call that meets a server that is
 * away or busy is repeated for a while first. Neither key is ever part of a message.
 */
export async function openMinioStorage(options: MinioStorageOptions): Promise<MinioStorage> {
  const { bucket, endpoint, clock, dice, log } = options;
  const timing = { ...DEFAULT_MINIO_TIMING, ...options.timing };
  const state = createOpenState();
  const connection = await createMinioConnection(options);
  const place = `${endpoint.host}:${endpoint.port}`;
  const calls = createMinioCalls({ connection, state, bucket, place, clock, dice, log });
  const call = (action: string, patienceMs = timing.patienceMs) => ({
    action,
    timeoutMs: timing.requestTimeoutMs,
    patienceMs,
  });
  const close = (): void => {
    state.close();
    connection.close();
  };

  const { pingTimeoutMs: timeoutMs } = timing;
  try {
    await ensureBucket(calls, connection, { bucket, timeoutMs });
  } catch (error) {
    close();
    throw error;
  }

  return {
    async put(key, bytes, contentType) {
      checkObjectKey(key);
      checkContentType(contentType);
      const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      await calls(call(`store the object "${key}"`, timing.putPatienceMs), (client) =>
        client.putObject(bucket, key, body, body.length, { 'Content-Type': contentType }),
      );
    },

    async get(key) {
      checkObjectKey(key);
      return calls(call(`read the object "${key}"`), (client) => readObject(client, bucket, key));
    },

    async stat(key) {
      checkObjectKey(key);
      return calls(call(`look at the object "${key}"`), (client) => statObject(client, bucket, key));
    },

    async list(prefix) {
      state.check();
      const asked = askablePrefix(prefix);
      const keys: string[] = [];
      let after: string | null = '';
      while (asked !== null && after !== null) {
        const from: string = after;
        const page = await calls(call(`list the objects under "${prefix}"`), (client) =>
          listPage(client, bucket, asked, from),
        );
        keys.push(...page.keys);
        after = page.next;
      }
      return keys.filter((key) => key.startsWith(prefix)).sort();
    },

    async remove(key) {
      checkObjectKey(key);
      await calls(call(`remove the object "${key}"`), (client) => client.removeObject(bucket, key));
    },

    async readUrl(key, expiresInSeconds) {
      checkObjectKey(key);
      checkUrlExpiry(expiresInSeconds);
      state.check();
      return connection.readerSigner.presignedGetObject(bucket, key, expiresInSeconds);
    },

    async writeUrl(key, expiresInSeconds) {
      checkObjectKey(key);
      checkUrlExpiry(expiresInSeconds);
      state.check();
      return connection.clientFor(state.signal).presignedPutObject(bucket, key, expiresInSeconds);
    },

    async ping() {
      await calls({ action: 'reach the object storage', timeoutMs, patienceMs: 0 }, async (client) => {
        if (!(await client.bucketExists(bucket))) throw new ServerAnswer(404, 'NoSuchBucket');
      });
    },

    close: async () => close(),
  };
}
