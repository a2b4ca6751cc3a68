import type { Database } from 'lmdb';

import { decodeDocument, encodeDocument } from './document-codec.js';
import { documentKey, idOfKey } from './index-shape.js';
import type { LiveIndex } from './live-index.js';
import { StoreRequestError } from '../requests/store-request-error.js';
import { StoreCorruptError } from './store-error.js';
import type { StoredDocument } from './stored-document.js';

/** A document that is ready to be inserted: what goes to the disk was fixed when the caller handed it over. */
export interface PreparedDocument {
  readonly key: Buffer;
  readonly bytes: Buffer;
}

/** The documents of one collection and the keys of its indexes. Write inside a transaction only. */
export class CollectionData {
  indexes: readonly LiveIndex[] = [];

  constructor(
    readonly name: string,
    readonly documents: Database<Buffer, Buffer>,
  ) {}

  get(id: string): StoredDocument | undefined {
    const key = documentKey(id);
    const bytes = this.documents.getBinary(key);
    return bytes && this.decode(bytes, key);
  }

  /** @throws StoreCorruptError when there is no such document although an index names it */
  expect(id: string): StoredDocument {
    const document = this.get(id);
    if (document) return document;
    throw new StoreCorruptError(this.name, id, 'an index names it, but it is not there');
  }

  /** @throws StoreCorruptError when the bytes are not those that were written under the key */
  decode(bytes: Buffer, key: Buffer): StoredDocument {
    return decodeDocument(bytes, (problem) => new StoreCorruptError(this.name, idOfKey(key), problem));
  }

  prepare(document: StoredDocument): PreparedDocument {
    return { key: documentKey(document._id), bytes: encodeDocument(document) };
  }

  /** Stores a new document; false when its id or a unique key is taken. */
  insert({ key, bytes }: PreparedDocument): boolean {
    if (this.documents.getBinaryFast(key) !== undefined) return false;
    const document = this.decode(bytes, key);
    const entries = this.indexes.map((index) => ({ index, to: index.keyOf(document) }));
    if (entries.some(({ index, to }) => to && index.rivalOf(document, to) !== undefined)) return false;
    this.documents.putSync(key, bytes);
    for (const { index, to } of entries) index.move(document._id, undefined, to);
    return true;
  }

  /**
   * Stores a changed document in place of the old one.
   *
   * @throws StoreRequestError DUPLICATE_KEY when a unique index holds the new values for another document
   */
  replace(old: StoredDocument, next: StoredDocument): void {
    const { key, bytes } = this.prepare(next);
    const entries = this.indexes
      .filter((index) => index.isTouched(old, next))
      .map((index) => ({ index, from: index.keyOf(old), to: index.keyOf(next) }));
    for (const { index, from, to } of entries) {
      const rival = to && !from?.values.equals(to.values) ? index.rivalOf(next, to) : undefined;
      if (rival === undefined) continue;
      const where = `The unique index '${index.shape.name}' of '${this.name}'`;
      throw new StoreRequestError(
        'DUPLICATE_KEY',
        `${where} already has these values, for document '${rival}'.`,
      );
    }
    this.documents.putSync(key, bytes);
    for (const { index, from, to } of entries) index.move(next._id, from, to);
  }
}
