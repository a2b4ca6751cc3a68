import type { Database } from 'lmdb';

import { copyStored } from './copy-stored.js';
import { decodeDocument, encodeDocument, type EncodedDocument } from './document-codec.js';
import { documentKey, idOfKey, type IndexKey, valuesOf } from './index-shape.js';
import { KeyCounts } from './key-counts.js';
import type { LiveIndex } from './live-index.js';
import { copyValue } from '../requests/copy-value.js';
import { StoreRequestError } from '../requests/store-request-error.js';
import { RecentDocuments } from './recent-documents.js';
import { StoreCorruptError } from './store-error.js';
import type { StoredDocument } from './stored-document.js';

/** A document that is ready to be inserted: what goes to the disk was fixed when the caller handed it over. */
export interface PreparedDocument extends EncodedDocument {
  readonly key: Buffer;
}

/** The documents of one collection and the keys of its indexes. Write inside a transaction only. */
export class CollectionData {
  indexes: readonly LiveIndex[] = [];
  readonly counts = new KeyCounts();
  readonly #recent = new RecentDocuments();

  constructor(
    readonly name: string,
    readonly documents: Database<Buffer, Buffer>,
  ) {}

  /** The document as it was committed last; nobody else has what it gives. */
  get(id: string): StoredDocument | undefined {
    const known = this.#recent.committed(id);
    if (known) return copyStored(known) as StoredDocument;
    const key = documentKey(id);
    const bytes = this.documents.getBinary(key);
    return bytes && this.decode(bytes, key);
  }

  /** The document as the running transaction sees it. What it gives is shared: nobody may change it, or hand it out. */
  current(id: string): StoredDocument | undefined {
    const known = this.#recent.current(id);
    if (known) return known;
    const key = documentKey(id);
    const bytes = this.documents.getBinary(key);
    if (!bytes) return undefined;
    const document = this.decode(bytes, key);
    this.#recent.keep(document, bytes.length);
    return document;
  }

  /** To be called when a transaction was committed. */
  commit(): void {
    this.#recent.commit();
    this.counts.commit();
  }

  /** To be called when a transaction was undone: what it wrote is not there. */
  forget(): void {
    this.#recent.clear();
    this.counts.forget();
  }

  /** An index names a document that is not there. */
  missing(id: string): StoreCorruptError {
    return new StoreCorruptError(this.name, id, 'an index names it, but it is not there');
  }

  /** @throws StoreCorruptError when the bytes are not those that were written under the key */
  decode(bytes: Buffer, key: Buffer): StoredDocument {
    return decodeDocument(bytes, (problem) => new StoreCorruptError(this.name, idOfKey(key), problem));
  }

  /** @throws StoreRequestError DOCUMENT_INVALID when it holds what no document can hold */
  prepare(document: StoredDocument): PreparedDocument {
    const key = documentKey(document._id);
    return { key, ...encodeDocument(copyValue(document, '') as StoredDocument) };
  }

  /** @throws StoreRequestError DOCUMENT_INVALID when an index could not hold the document, which insertion would refuse */
  checkKeys({ document }: PreparedDocument): void {
    for (const index of this.indexes) index.keyOf(document);
  }

  /** Stores a new document; false when its id or a unique key is taken. */
  insert(prepared: PreparedDocument): boolean {
    const { key, document, bytes } = prepared;
    if (this.documents.getBinaryFast(key) !== undefined) return false;
    const entries = this.indexes.map((index) => ({ index, to: index.keyOf(document) }));
    if (entries.some(({ index, to }) => to && index.rivalOf(document, to) !== undefined)) return false;
    this.documents.putSync(key, bytes);
    for (const { index, to } of entries) this.#move(index, document._id, undefined, to);
    this.#recent.write(prepared);
    return true;
  }

  /**
   * Stores a changed document in place of the old one; it shares with it what was not changed.
   *
   * @throws StoreRequestError DUPLICATE_KEY when a unique index holds the new values for another document
   */
  replace(old: StoredDocument, next: StoredDocument): void {
    const key = documentKey(next._id);
    const encoded = encodeDocument(next, this.#recent.encoded(old));
    const entries = this.indexes
      .filter((index) => index.isTouched(old, next))
      .map((index) => ({ index, from: index.keyOf(old), to: index.keyOf(next) }));
    for (const { index, from, to } of entries) {
      if (!index.shape.unique || !to || (from && valuesOf(from).equals(valuesOf(to)))) continue;
      const rival = index.rivalOf(next, to);
      if (rival === undefined) continue;
      const where = `The unique index '${index.shape.name}' of '${this.name}'`;
      throw new StoreRequestError(
        'DUPLICATE_KEY',
        `${where} already has these values, for document '${rival}'.`,
      );
    }
    this.documents.putSync(key, encoded.bytes);
    for (const { index, from, to } of entries) this.#move(index, next._id, from, to);
    this.#recent.write(encoded);
  }

  #move(index: LiveIndex, id: string, from: IndexKey | undefined, to: IndexKey | undefined): void {
    if (index.move(id, from, to)) this.counts.move(index, from, to);
  }
}
