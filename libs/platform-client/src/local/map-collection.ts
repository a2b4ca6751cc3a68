import type { EntityCollection } from './entity-collection.js';
import { copyOf } from './copy-of.js';

/** A collection in memory; `all` shows what it holds, `uniqueFields` are together unique as with a database's index. */
export interface MapCollection<T extends { _id: string }> extends EntityCollection<T> {
  all(): T[];
}

/** Entities in a Map, copied in and out, where no database is needed. */
export function createMapCollection<T extends { _id: string }>(
  uniqueFields: readonly (keyof T & string)[] = [],
): MapCollection<T> {
  const documents = new Map<string, T>();
  const isTaken = (candidate: T): boolean =>
    documents.has(candidate._id) ||
    (uniqueFields.length > 0 &&
      [...documents.values()].some((one) => uniqueFields.every((field) => one[field] === candidate[field])));
  const match = (filter: object): T | undefined => {
    const one = documents.get((filter as { readonly _id: string })._id);
    const fields = Object.entries(filter) as [keyof T, unknown][];
    return one !== undefined && fields.every(([field, value]) => one[field] === value) ? one : undefined;
  };

  return {
    async insertIgnoringDuplicates(candidates) {
      let inserted = 0;
      for (const candidate of candidates) {
        if (isTaken(candidate)) continue;
        documents.set(candidate._id, copyOf(candidate));
        inserted += 1;
      }
      return inserted;
    },
    async updateOne(filter, update) {
      const one = match(filter);
      if (one === undefined) return false;
      documents.set(one._id, copyOf({ ...one, ...update.$set }));
      return true;
    },
    async findOne(filter) {
      return copyOf(match(filter) ?? null);
    },
    all: () => [...documents.values()].map((one) => copyOf(one)),
  };
}
