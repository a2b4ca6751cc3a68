import type { DocumentCollection, DocumentStore } from '@generia/mongo-repositories';

/** A request for the change of one document, before it is made. */
export interface ChangeRequest {
  readonly filter: Record<string, unknown>;
  readonly update: Record<string, Record<string, unknown> | undefined>;
}

/** A store that makes other changes of one collection's documents than it was asked for. */
export function changeRequests(
  store: DocumentStore,
  name: string,
  change: (request: ChangeRequest) => ChangeRequest,
): DocumentStore {
  return {
    ...store,
    async collection(declaration) {
      const collection = await store.collection(declaration);
      if (declaration.name !== name) return collection;
      const updateOne: typeof collection.updateOne = (filter, update) => {
        const asked = change({ filter, update } as unknown as ChangeRequest);
        return collection.updateOne(asked.filter as typeof filter, asked.update);
      };
      const updateEach: typeof collection.updateEach = (changes) =>
        collection.updateEach(
          changes.map((one) => change(one as unknown as ChangeRequest)) as unknown as typeof changes,
        );
      const atCommit = collection.updateOneAtCommit?.bind(collection);
      const updateOneAtCommit: NonNullable<typeof atCommit> = (build) => {
        const changed = () =>
          change(build() as unknown as ChangeRequest) as unknown as ReturnType<typeof build>;
        return atCommit?.(changed) ?? Promise.resolve(false);
      };
      const together = collection.updateOneAndInsert?.bind(collection);
      const updateOneAndInsert: NonNullable<typeof together> = (filter, update, documents) => {
        const asked = change({ filter, update } as unknown as ChangeRequest);
        return together?.(asked.filter as typeof filter, asked.update, documents) ?? Promise.resolve(false);
      };
      const methods = collection as unknown as Record<string, unknown>;
      return {
        ...methods,
        updateOne,
        updateEach,
        ...(together ? { updateOneAndInsert } : {}),
        ...(atCommit ? { updateOneAtCommit } : {}),
      } as unknown as DocumentCollection<never>;
    },
  };
}

/** The record without some of its fields. */
export function without<T extends object>(record: T, ...fields: readonly string[]): T {
  return Object.fromEntries(Object.entries(record).filter(([field]) => !fields.includes(field))) as T;
}
