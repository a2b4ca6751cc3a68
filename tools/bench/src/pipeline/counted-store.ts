import type { CollectionDeclaration, DocumentCollection, DocumentStore } from '@generia/mongo-repositories';

/** How often a store was asked; a write of several documents counts once, as it costs one trip. */
export interface StoreCounts {
  reads: number;
  writes: number;
  readonly writesByCollection: Record<string, number>;
}

/** The same store, with its requests counted. */
export function countedStore(store: DocumentStore): {
  readonly store: DocumentStore;
  readonly counts: StoreCounts;
} {
  const counts: StoreCounts = { reads: 0, writes: 0, writesByCollection: {} };
  return {
    counts,
    store: {
      ping: () => store.ping(),
      close: () => store.close(),
      collection: async <T extends { _id: string }>(declaration: CollectionDeclaration<T>) =>
        countedCollection(await store.collection(declaration), declaration.name, counts),
    },
  };
}

function countedCollection<T extends { _id: string }>(
  collection: DocumentCollection<T>,
  name: string,
  counts: StoreCounts,
): DocumentCollection<T> {
  const updateOneAndInsert = collection.updateOneAndInsert?.bind(collection);
  const updateOneAtCommit = collection.updateOneAtCommit?.bind(collection);
  const read = <R>(answer: Promise<R>): Promise<R> => {
    counts.reads += 1;
    return answer;
  };
  const write = <R>(answer: Promise<R>): Promise<R> => {
    counts.writes += 1;
    counts.writesByCollection[name] = (counts.writesByCollection[name] ?? 0) + 1;
    return answer;
  };
  return {
    joinsWrites: collection.joinsWrites ?? false,
    insertIgnoringDuplicates: (documents) => write(collection.insertIgnoringDuplicates(documents)),
    findOne: (filter, options) => read(collection.findOne(filter, options)),
    find: (filter, options) => read(collection.find(filter, options)),
    updateOne: (filter, update) => write(collection.updateOne(filter, update)),
    ...(updateOneAtCommit ? { updateOneAtCommit: (change) => write(updateOneAtCommit(change)) } : {}),
    updateMany: (filter, update) => write(collection.updateMany(filter, update)),
    updateEach: (changes) => write(collection.updateEach(changes)),
    ...(updateOneAndInsert
      ? {
          updateOneAndInsert: (filter, update, documents) =>
            write(updateOneAndInsert(filter, update, documents)),
        }
      : {}),
    findOneAndUpdate: (filter, update, options) =>
      write(collection.findOneAndUpdate(filter, update, options)),
    count: (filter) => read(collection.count(filter)),
    countBy: (filter, fields) => read(collection.countBy(filter, fields)),
  };
}
