import { randomUUID } from 'node:crypto';

import type { DocumentCollection, DocumentStore, IndexDeclaration } from '../document-collection.js';

/** A store that the contract tests. */
export interface StoreUnderTest {
  readonly store: DocumentStore;
  /** Closes the store and opens the same data again, as a new process would. */
  readonly reopen: () => Promise<DocumentStore>;
  /** Closes whatever is open and removes the data. */
  readonly cleanup: () => Promise<void>;
}

/** The documents that the contract works with: a bit of everything. */
export interface Thing {
  readonly _id: string;
  readonly name?: string | null;
  readonly kind?: string;
  readonly rank?: number;
  readonly due?: Date;
  readonly done?: boolean;
  readonly value?: unknown;
  readonly part?: { readonly [field: string]: unknown };
  readonly list?: readonly unknown[];
}

/** What each test gets: a store, and collections that nobody else uses. */
export interface StoreBench {
  readonly under: StoreUnderTest;
  readonly collection: (
    things: readonly Thing[],
    indexes?: readonly IndexDeclaration<Thing>[],
  ) => Promise<DocumentCollection<Thing>>;
}

export function storeBench(under: StoreUnderTest): StoreBench {
  return {
    under,
    collection: async (things, indexes = []) => {
      const collection = await under.store.collection<Thing>({ name: newName(), indexes });
      await collection.insertIgnoringDuplicates(things);
      return collection;
    },
  };
}

/** A name of a collection that was never used, so that a lasting server may serve. */
export function newName(): string {
  return `things_${randomUUID().slice(0, 8)}`;
}

/** The ids, in the order of the documents. */
export function idsOf(things: readonly Thing[]): string[] {
  return things.map(({ _id }) => _id);
}
