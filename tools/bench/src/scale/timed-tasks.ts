import type { CollectionDeclaration, DocumentCollection, DocumentStore } from '@generia/mongo-repositories';

/** How long each claim of a task took, and each search of a sweeper, in milliseconds. */
export interface TaskTimes {
  readonly claimsMs: number[];
  readonly searchesMs: number[];
}

/** Fields by which only sweepers search for tasks. */
const SOUGHT_BY_SWEEPERS = ['lease_expires_at', 'retry_at', 'spawn_pending', 'ring_at'];

/** The same store, in which claims and the searches of sweepers are timed. */
export function timedTasks(store: DocumentStore, times: TaskTimes): DocumentStore {
  return {
    ping: () => store.ping(),
    close: () => store.close(),
    collection: async <T extends { _id: string }>(declaration: CollectionDeclaration<T>) => {
      const collection = await store.collection(declaration);
      return declaration.name === 'tasks' ? timedCollection(collection, times) : collection;
    },
  };
}

function timedCollection<T extends { _id: string }>(
  collection: DocumentCollection<T>,
  { claimsMs, searchesMs }: TaskTimes,
): DocumentCollection<T> {
  const timed = async <R>(noted: number[], work: () => Promise<R>): Promise<R> => {
    const startedAtMs = performance.now();
    const answer = await work();
    noted.push(performance.now() - startedAtMs);
    return answer;
  };
  const updateOneAndInsert = collection.updateOneAndInsert?.bind(collection);
  return {
    joinsWrites: collection.joinsWrites ?? false,
    ...(updateOneAndInsert ? { updateOneAndInsert } : {}),
    insertIgnoringDuplicates: (documents) => collection.insertIgnoringDuplicates(documents),
    // Nothing but a sweep asks for one of several kinds.
    findOne: (filter, options) =>
      '$or' in filter
        ? timed(searchesMs, () => collection.findOne(filter, options))
        : collection.findOne(filter, options),
    updateOne: (filter, update) => collection.updateOne(filter, update),
    updateMany: (filter, update) => collection.updateMany(filter, update),
    updateEach: (changes) => collection.updateEach(changes),
    count: (filter) => collection.count(filter),
    countBy: (filter, fields) => collection.countBy(filter, fields),
    // Nothing but a claim finds and changes in one request.
    findOneAndUpdate: (filter, update, options) =>
      timed(claimsMs, () => collection.findOneAndUpdate(filter, update, options)),
    find: (filter, options) =>
      SOUGHT_BY_SWEEPERS.some((field) => field in filter)
        ? timed(searchesMs, () => collection.find(filter, options))
        : collection.find(filter, options),
  };
}
