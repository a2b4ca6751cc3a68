import type { ObjectInfo, ObjectStorage } from '@generia/object-storage';

import { failureOf, type SimulatedProcess } from './simulated-process.js';

/** The pictures of a simulated system: they outlive every process. */
export type StoredObjects = Map<string, { readonly bytes: Uint8Array; readonly info: ObjectInfo }>;

/** The object storage as a process sees it. */
export function wiredObjects(objects: StoredObjects, process: SimulatedProcess): ObjectStorage {
  const failure = failureOf('OBJECTS');
  const ask = <T>(method: string, effect: () => T): Promise<T> => {
    const wire = { what: `objects.${method}`, changes: method === 'put', failure };
    return process.request(wire, async () => effect());
  };
  return {
    put: (key, bytes, contentType) =>
      ask('put', () => {
        objects.set(key, { bytes, info: { key, sizeBytes: bytes.byteLength, contentType } });
      }),
    get: (key) => ask('get', () => objects.get(key) ?? null),
    stat: (key) => ask('stat', () => objects.get(key)?.info ?? null),
    list: (prefix) => ask('list', () => [...objects.keys()].filter((key) => key.startsWith(prefix)).sort()),
    remove: (key) => ask('remove', () => void objects.delete(key)),
    readUrl: () => Promise.resolve(null),
    ping: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}
