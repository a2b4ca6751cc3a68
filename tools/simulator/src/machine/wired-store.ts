import type { DocumentCollection, DocumentStore } from '@generia/mongo-repositories';

import type { StoreKind } from '../world/store-kind.js';
import { failureOf, type SimulatedProcess } from './simulated-process.js';

const CHANGES: ReadonlySet<string> = new Set([
  'insertIgnoringDuplicates',
  'updateOne',
  'updateMany',
  'updateEach',
  'updateOneAndInsert',
  'updateOneAtCommit',
  'findOneAndUpdate',
]);

/**
 * The store of a kind as a process sees it: every request goes over its wire. `atServer` is called around the effect of each, so
 * that a watcher knows whose request changes what.
 */
export function wiredStore(
  store: DocumentStore,
  kind: StoreKind,
  process: SimulatedProcess,
  atServer: <T>(process: SimulatedProcess, effect: () => T) => T,
): DocumentStore {
  const failure = failureOf('STORE');
  return {
    ...store,
    ping: () => store.ping(),
    close: () => store.close(),
    async collection(declaration) {
      const collection = await store.collection(declaration);
      const ask =
        (method: Exclude<keyof DocumentCollection<never>, 'joinsWrites'>) =>
        (...args: readonly unknown[]): Promise<unknown> => {
          const wire = { what: `${declaration.name}.${method}`, changes: CHANGES.has(method), failure };
          type Effect = (...asked: readonly unknown[]) => Promise<unknown>;
          const effect = collection[method]?.bind(collection) as Effect;
          return process.request(wire, () => atServer(process, () => effect(...args)));
        };
      return {
        insertIgnoringDuplicates: ask('insertIgnoringDuplicates'),
        findOne: ask('findOne'),
        find: ask('find'),
        updateOne: ask('updateOne'),
        updateMany: ask('updateMany'),
        updateEach: ask('updateEach'),
        findOneAndUpdate: ask('findOneAndUpdate'),
        count: ask('count'),
        countBy: ask('countBy'),
        ...(kind === 'embedded'
          ? {
              updateOneAndInsert: ask('updateOneAndInsert'),
              updateOneAtCommit: ask('updateOneAtCommit'),
              joinsWrites: true,
            }
          : {}),
      } as unknown as typeof collection;
    },
  };
}
