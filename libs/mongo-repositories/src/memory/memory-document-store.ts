import type { CollectionDeclaration, DocumentStore, IndexDeclaration } from '../document-collection.js';
import type { StoredDocument } from '../embedded/stored-document.js';
import { StoreRequestError } from '../requests/store-request-error.js';
import { MemoryCollection } from './memory-collection.js';

/** A write that changed a document, told at the moment at which it takes effect. */
export interface MemoryWrite {
  readonly collection: string;
  /** Undefined when the document is new. */
  readonly before: StoredDocument | undefined;
  readonly after: StoredDocument;
}

/** The documents of a store in memory, which outlive every store that is opened on them. */
export interface MemoryDocuments {
  open(): DocumentStore;
  /** What a collection holds now, in the order of insertion. The documents are the stored ones: do not change them. */
  in(collection: string): readonly StoredDocument[];
  get(collection: string, id: string): StoredDocument | undefined;
}

/** What a collection in memory consists of. */
export interface MemoryCollectionData {
  readonly documents: Map<string, StoredDocument>;
  indexes: readonly IndexDeclaration<StoredDocument>[];
}

/**
 * A document store in memory that keeps every promise of the port except survival. Each call takes effect before it
 * returns its promise, so that a simulation may decide what happens before which.
 */
export function createMemoryDocuments(onWrite: (write: MemoryWrite) => void = ignore): MemoryDocuments {
  const collections = new Map<string, MemoryCollectionData>();
  const dataOf = (name: string): MemoryCollectionData => {
    const data = collections.get(name) ?? { documents: new Map(), indexes: [] };
    collections.set(name, data);
    return data;
  };

  return {
    in: (name) => [...dataOf(name).documents.values()],
    get: (name, id) => dataOf(name).documents.get(id),
    open() {
      let isClosed = false;
      const assertOpen = (): void => {
        if (isClosed) throw new StoreRequestError('STORE_CLOSED', 'The store in memory is closed.');
      };
      return {
        async collection<T extends { _id: string }>({ name, indexes }: CollectionDeclaration<T>) {
          assertOpen();
          const data = dataOf(name);
          data.indexes = indexes;
          return new MemoryCollection<T>(data, assertOpen, (before, after) =>
            onWrite({ collection: name, before, after }),
          );
        },
        async ping() {
          assertOpen();
        },
        async close() {
          isClosed = true;
        },
      };
    },
  };
}

function ignore(): void {
  return undefined;
}
