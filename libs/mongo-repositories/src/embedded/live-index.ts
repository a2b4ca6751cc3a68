import type { Database } from 'lmdb';

import { compareValues } from './compare-values.js';
import { valueAt } from './document-path.js';
import { AFTER_VALUE, indexKey, type IndexKey, type IndexShape, valuesOf } from './index-shape.js';
import type { PlannableIndex } from './plan-query.js';
import { StoreRequestError } from '../requests/store-request-error.js';
import type { StoredDocument } from './stored-document.js';

/** Entries that note something about the whole index; they sort before every key. */
const CUT_MARK = Buffer.of(0, 1);
const ARRAY_MARK = Buffer.of(0, 2);

/** An ordered index on disk: the keys of its documents, each with the id as its value. Write inside a transaction only. */
export class LiveIndex implements PlannableIndex {
  hasCuts: boolean;
  hasArrays: boolean;
  /** The top-level fields of the indexed paths. */
  readonly #fields: readonly string[];

  constructor(
    readonly shape: IndexShape,
    readonly entries: Database<string, Buffer>,
    private readonly load: (id: string) => StoredDocument | undefined,
  ) {
    this.#fields = shape.keys.map(({ path }) => path.split('.', 1)[0] ?? path);
    this.hasCuts = entries.doesExist(CUT_MARK);
    this.hasArrays = entries.doesExist(ARRAY_MARK);
  }

  /** Whether a change of the document can have changed its key: what an update does not touch, both share. */
  isTouched(old: StoredDocument, next: StoredDocument): boolean {
    return this.#fields.some((field) => old[field] !== next[field]);
  }

  keyOf(document: StoredDocument): IndexKey | undefined {
    const key = indexKey(this.shape, document);
    if (key?.array && this.shape.unique) {
      const problem = `The unique index '${this.shape.name}' cannot hold a list`;
      throw new StoreRequestError('DOCUMENT_INVALID', `${problem} (document '${document._id}').`);
    }
    return key;
  }

  /** The other document that has the same values in this unique index, if there is one. */
  rivalOf(document: StoredDocument, key: IndexKey): string | undefined {
    if (!this.shape.unique) return undefined;
    const start = valuesOf(key);
    const end = Buffer.concat([start, Buffer.of(AFTER_VALUE)]);
    for (const { value: id } of this.entries.getRange({ start, end })) {
      if (id !== document._id && (!key.cut || this.#sameValues(document, this.load(id)))) return id;
    }
    return undefined;
  }

  /** Replaces the entry of a document; either key may be absent. False when they are the same. */
  move(id: string, from: IndexKey | undefined, to: IndexKey | undefined): boolean {
    if (from && to?.key.equals(from.key)) return false;
    if (from) this.entries.removeSync(from.key);
    if (!to) return true;
    this.entries.putSync(to.key, id);
    if (to.cut && !this.hasCuts) this.hasCuts = this.#mark(CUT_MARK);
    if (to.array && !this.hasArrays) this.hasArrays = this.#mark(ARRAY_MARK);
    return true;
  }

  #mark(mark: Buffer): true {
    this.entries.putSync(mark, '');
    return true;
  }

  #sameValues(a: StoredDocument, b: StoredDocument | undefined): boolean {
    return this.shape.keys.every(({ path }) => compareValues(valueAt(a, path), valueAt(b, path)) === 0);
  }
}
