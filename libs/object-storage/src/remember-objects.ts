import type { ObjectInfo, ObjectStorage } from './object-storage.js';

type StoredObject = NonNullable<Awaited<ReturnType<ObjectStorage['get']>>>;

/**
 * A storage that keeps what it stored or read lately in memory, up to `maxBytes` in all, and hands it out from there. For
 * objects that are read again by whoever stored them, and of which any version that was ever whole will do: what another
 * process stores under the same key is not seen while an older one is remembered. Nobody may change the bytes.
 */
export function rememberObjects(
  storage: ObjectStorage,
  { maxBytes }: { readonly maxBytes: number },
): ObjectStorage {
  /** The one that was used the longest time ago comes first. */
  const remembered = new Map<string, StoredObject>();
  let totalBytes = 0;

  const forget = (key: string): void => {
    totalBytes -= remembered.get(key)?.bytes.byteLength ?? 0;
    remembered.delete(key);
  };
  const remember = (info: ObjectInfo, bytes: Uint8Array): void => {
    forget(info.key);
    remembered.set(info.key, { info, bytes });
    totalBytes += bytes.byteLength;
    for (const oldest of remembered.keys()) {
      if (totalBytes <= maxBytes) break;
      forget(oldest);
    }
  };

  return {
    async put(key, bytes, contentType) {
      forget(key);
      await storage.put(key, bytes, contentType);
      remember({ key, sizeBytes: bytes.byteLength, contentType }, bytes);
    },
    async get(key) {
      const known = remembered.get(key);
      if (known) remember(known.info, known.bytes);
      const found = known ?? (await storage.get(key));
      // What was stored during the read is newer.
      if (found && !remembered.has(key)) remember(found.info, found.bytes);
      return found;
    },
    stat: (key) => storage.stat(key),
    list: (prefix) => storage.list(prefix),
    async remove(key) {
      forget(key);
      await storage.remove(key);
    },
    readUrl: (key, expiresInSeconds) => storage.readUrl(key, expiresInSeconds),
    ping: () => storage.ping(),
    async close() {
      for (const key of [...remembered.keys()]) forget(key);
      await storage.close();
    },
  };
}
