import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { gather } from '@generia/resilience';

import { checkContentType } from '../content-type.js';
import { checkObjectKey } from '../object-key.js';
import type { ObjectStorage } from '../object-storage.js';
import { createOpenState } from '../open-state.js';
import { checkUrlExpiry } from '../url-expiry.js';
import { createDurableDirectories } from './durable-directories.js';
import { syncDirectory, syncWay, writeWhole } from './durable-files.js';
import { type FileOperations, systemFiles } from './file-operations.js';
import { directoryOfPrefix, pathOfKey } from './key-path.js';
import { listKeys } from './list-keys.js';
import { MAX_SEAL_BYTES, readSeal, sealOf, type SealedInfo } from './seal.js';
import { asStorageError, damagedError, fileErrorCode } from './storage-error.js';

export interface FileSystemStorageOptions {
  /** Made when it is missing. Belongs to one process at a time. */
  readonly directory: string;
  /** Default: the machine's own file system. */
  readonly files?: FileOperations;
}

/** No object's directory starts with a dot. */
const TEMPORARY = '.tmp';

/**
 * Opens a storage that keeps each object as one file, durable when `put` resolves. What a crash left half-written is
 * removed here. Pictures can be opened with any viewer; their names are the keys, made safe for every file system.
 *
 * Its failures are TaskErrors `OBJECT_STORAGE_*` with a remedy: see `asStorageError`.
 */
export async function openFileSystemStorage(options: FileSystemStorageOptions): Promise<ObjectStorage> {
  const { files = systemFiles } = options;
  const directory = resolve(options.directory);
  const temporaryDirectory = join(directory, TEMPORARY);
  const state = createOpenState();

  const attempt = async <T>(action: string, work: () => Promise<T>): Promise<T> => {
    state.check();
    try {
      return await work();
    } catch (error) {
      throw asStorageError(error, action, directory);
    }
  };

  /** One sync serves all whose files came into the directory before it began. */
  const sync = gather<void, void>(async (_files, path) => {
    await syncDirectory(files, path);
    return [];
  });
  const syncTogether = (path: string): Promise<void> => sync(path, undefined);
  const directories = createDurableDirectories(files, directory, syncTogether);

  await attempt(`use ${directory} as object storage`, async () => {
    await files.mkdir(directory, { recursive: true });
    await syncWay(files, directory);
    await files.rm(temporaryDirectory, { recursive: true, force: true });
    await files.mkdir(temporaryDirectory);
  });

  return {
    async put(key, bytes, contentType) {
      checkObjectKey(key);
      checkContentType(contentType);
      await attempt(`store the object "${key}"`, async () => {
        const names = pathOfKey(key);
        const paths = {
          temporary: join(temporaryDirectory, randomUUID()),
          target: join(directory, ...names),
        };
        const parts = [bytes, sealOf({ contentType, sizeBytes: bytes.byteLength })];
        const made = directories.make(names.slice(0, -1));
        await writeWhole(files, paths, parts, { made, sync: syncTogether }).catch((error: unknown) => {
          directories.forget();
          throw error;
        });
      });
    },

    async get(key) {
      checkObjectKey(key);
      const path = join(directory, ...pathOfKey(key));
      return attempt(`read the object "${key}"`, async () => {
        const file = await orNull(files.readFile(path));
        if (file === null) return null;
        const info = readSeal(file, file.length);
        if (info === null) throw damagedError(key, path);
        return { bytes: file.subarray(0, info.sizeBytes), info: { key, ...info } };
      });
    },

    async stat(key) {
      checkObjectKey(key);
      const path = join(directory, ...pathOfKey(key));
      return attempt(`look at the object "${key}"`, async () => {
        const seal = await sealAt(files, path);
        if (seal === undefined) throw damagedError(key, path);
        return seal === null ? null : { key, ...seal };
      });
    },

    async list(prefix) {
      const keys = await attempt(`list the objects under "${prefix}"`, () =>
        listKeys(files, directory, directoryOfPrefix(prefix)),
      );
      return keys.filter((key) => key.startsWith(prefix)).sort();
    },

    async remove(key) {
      checkObjectKey(key);
      await attempt(`remove the object "${key}"`, async () => {
        const path = join(directory, ...pathOfKey(key));
        const removed = await orNull(files.unlink(path).then(() => true));
        if (removed !== null) await syncTogether(dirname(path));
      });
    },

    async readUrl(key, expiresInSeconds) {
      checkObjectKey(key);
      checkUrlExpiry(expiresInSeconds);
      state.check();
      return null;
    },

    async ping() {
      await attempt('write to the object storage', () =>
        files.access(temporaryDirectory, constants.R_OK | constants.W_OK),
      );
    },

    close: async () => state.close(),
  };
}

async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (fileErrorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** What the file at a path says about itself: null when there is none, undefined when it is not whole. */
async function sealAt(files: FileOperations, path: string): Promise<SealedInfo | null | undefined> {
  const descriptor = await orNull(files.open(path, 'r'));
  if (descriptor === null) return null;
  try {
    const { size } = await files.fstat(descriptor);
    const tail = Buffer.alloc(Math.min(size, MAX_SEAL_BYTES));
    await files.read(descriptor, tail, 0, tail.length, size - tail.length);
    return readSeal(tail, size) ?? undefined;
  } finally {
    await files.close(descriptor);
  }
}
