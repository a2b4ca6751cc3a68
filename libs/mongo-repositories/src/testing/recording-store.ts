import type {
  CollectionDeclaration,
  DocumentCollection,
  DocumentStore,
  Filter,
  Sort,
} from '../document-collection.js';
import type { RecordedQuery } from './index-use.js';

export interface RecordingStore extends DocumentStore {
  readonly declarations: ReadonlyMap<string, CollectionDeclaration<never>>;
  /** Every query since the last call of this method. */
  takeQueries(): RecordedQuery[];
}

/** A store without documents that notes what it is asked, of equal changes in one request one. Every write succeeds, every search finds nothing. */
export function recordingStore(): RecordingStore {
  const declarations = new Map<string, CollectionDeclaration<never>>();
  const queries: RecordedQuery[] = [];
  return {
    declarations,
    takeQueries: () => queries.splice(0),
    collection: async <T extends { _id: string }>(declaration: CollectionDeclaration<T>) => {
      declarations.set(declaration.name, declaration);
      return recordingCollection<T>(declaration.name, queries);
    },
    ping: async () => undefined,
    close: async () => undefined,
  };
}

function recordingCollection<T extends { _id: string }>(
  collection: string,
  queries: RecordedQuery[],
): DocumentCollection<T> {
  const note = (filter: Filter<T>, sort: Sort<T> = [], groupedBy: readonly string[] = []): void => {
    queries.push({ collection, filter: filter, sort, groupedBy });
  };
  return {
    insertIgnoringDuplicates: async (documents) => documents.length,
    findOne: async (filter, options) => (note(filter, options?.sort), null),
    find: async (filter, options) => (note(filter, options?.sort), []),
    updateOne: async (filter) => (note(filter), true),
    updateOneAtCommit: async (change) => (note(change().filter), true),
    updateMany: async (filter) => (note(filter), 0),
    updateEach: async (changes) => {
      const shapes = new Map(changes.map(({ filter }) => [Object.keys(filter).join(), filter]));
      for (const filter of shapes.values()) note(filter);
      return changes.length;
    },
    updateOneAndInsert: async (filter) => (note(filter), true),
    findOneAndUpdate: async (filter, _update, options) => (note(filter, options?.sort), null),
    count: async (filter) => (note(filter), 0),
    countBy: async (filter, fields) => (note(filter, [], fields), []),
  };
}
