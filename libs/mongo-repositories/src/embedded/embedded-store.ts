import type { CollectionDeclaration, DocumentStore } from '../document-collection.js';
import { CollectionData } from './collection-data.js';
import { declareIndexes } from './declare-indexes.js';
import { EmbeddedCollection } from './embedded-collection.js';
import type { Environment } from './environment.js';
import { WriteQueue } from './write-queue.js';

/** A document store in one LMDB file, for one process. See {@link openEmbeddedStore}. */
export class EmbeddedStore implements DocumentStore {
  readonly #collections = new Map<string, CollectionData>();
  readonly #writes: WriteQueue;
  #closing: Promise<void> | undefined;

  constructor(
    private readonly environment: Environment,
    directory: string,
    private readonly release: () => void,
  ) {
    this.#writes = new WriteQueue(environment.root, directory, (end) => {
      for (const data of this.#collections.values()) {
        if (end === 'committed') data.commit();
        else data.forget();
      }
    });
  }

  /** Opens a collection. Indexes that are new or declared differently are built; those no longer declared are emptied. */
  async collection<T extends { _id: string }>(
    declaration: CollectionDeclaration<T>,
  ): Promise<EmbeddedCollection<T>> {
    this.#writes.assertOpen();
    const data = this.#dataOf(declaration.name);
    await declareIndexes(this.environment, this.#writes, data, declaration.indexes);
    return new EmbeddedCollection<T>(data, this.#writes);
  }

  /** Looks into the file. */
  async ping(): Promise<void> {
    this.#writes.assertOpen();
    this.environment.catalog.getKeysCount({ limit: 1 });
  }

  /** Waits for the writes that were accepted, then lets go of file and directory. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await this.#writes.close();
    await this.environment.root.close();
    this.release();
  }

  #dataOf(name: string): CollectionData {
    const known = this.#collections.get(name);
    if (known) return known;
    const data = new CollectionData(name, this.environment.documents(name));
    this.#collections.set(name, data);
    return data;
  }
}
