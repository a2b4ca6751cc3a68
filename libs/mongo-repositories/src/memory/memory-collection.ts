import type {
  Change,
  DocumentCollection,
  Filter,
  FindOptions,
  GroupCount,
  Sort,
  Update,
} from '../document-collection.js';
import { applyUpdate } from '../embedded/apply-update.js';
import { compareValues, rankOf } from '../embedded/compare-values.js';
import { documentMatcher } from '../embedded/document-matcher.js';
import { valueAt } from '../embedded/document-path.js';
import { sortDocuments } from '../embedded/sort-documents.js';
import type { StoredDocument } from '../embedded/stored-document.js';
import { checkDocumentId } from '../requests/check-document-id.js';
import { checkFilter } from '../requests/check-filter.js';
import { copyValue } from '../requests/copy-value.js';
import { type PathChange, readUpdate } from '../requests/read-update.js';
import { StoreRequestError } from '../requests/store-request-error.js';
import { updateEach } from '../requests/update-each.js';
import type { MemoryCollectionData } from './memory-document-store.js';

/** A collection in memory. Every read is a copy. */
export class MemoryCollection<T extends { _id: string }> implements DocumentCollection<T> {
  constructor(
    private readonly data: MemoryCollectionData,
    private readonly assertOpen: () => void,
    private readonly onWrite: (before: StoredDocument | undefined, after: StoredDocument) => void,
  ) {}

  async insertIgnoringDuplicates(documents: readonly T[]): Promise<number> {
    this.assertOpen();
    return this.#insert(prepared(documents));
  }

  async findOne(filter: Filter<T>, options: Pick<FindOptions<T>, 'sort' | 'fields'> = {}): Promise<T | null> {
    const [first = null] = await this.find(filter, { ...options, limit: 1 });
    return first;
  }

  async find(filter: Filter<T>, options: FindOptions<T> = {}): Promise<T[]> {
    const { skip = 0, limit = Infinity, fields, sort = [] } = options;
    const page = this.#matching(filter, sort).slice(skip, Math.max(0, skip + limit));
    return page.map((document) => copyValue(fields ? withFields(document, fields) : document, '') as T);
  }

  async updateOne(filter: Filter<T>, update: Update<T>): Promise<boolean> {
    return (await this.findOneAndUpdate(filter, update)) !== null;
  }

  async updateOneAtCommit(change: () => Change<T>): Promise<boolean> {
    this.assertOpen();
    const { filter, update } = change();
    return this.updateOne(filter, update);
  }

  async updateMany(filter: Filter<T>, update: Update<T>): Promise<number> {
    const changes = readUpdate(update);
    const found = this.#matching(filter, []);
    for (const old of found) this.#change(old, changes);
    return found.length;
  }

  updateEach(changes: readonly Change<T>[]): Promise<number> {
    return updateEach(this, changes);
  }

  async updateOneAndInsert(filter: Filter<T>, update: Update<T>, documents: readonly T[]): Promise<boolean> {
    const changes = readUpdate(update);
    const copies = prepared(documents);
    const [old] = this.#matching(filter, []);
    if (!old) return false;
    this.#change(old, changes);
    this.#insert(copies);
    return true;
  }

  async findOneAndUpdate(
    filter: Filter<T>,
    update: Update<T>,
    options: { readonly sort?: Sort<T> } = {},
  ): Promise<T | null> {
    const changes = readUpdate(update);
    const [old] = this.#matching(filter, options.sort ?? []);
    return old ? (copyValue(this.#change(old, changes), '') as T) : null;
  }

  async count(filter: Filter<T>): Promise<number> {
    return this.#matching(filter, []).length;
  }

  async countBy<K extends keyof T & string>(
    filter: Filter<T>,
    fields: readonly K[],
  ): Promise<GroupCount<T, K>[]> {
    const groups = new Map<string, { readonly key: GroupCount<T, K>['key']; count: number }>();
    for (const document of this.#matching(filter, [])) {
      const values = fields.map((field) => valueAt(document, field) ?? null);
      const name = values.map((value) => `${rankOf(value)}:${JSON.stringify(value)}`).join();
      const key = Object.fromEntries(fields.map((field, i) => [field, values[i]])) as GroupCount<T, K>['key'];
      const group = groups.get(name) ?? { key, count: 0 };
      group.count += 1;
      groups.set(name, group);
    }
    return [...groups.values()];
  }

  #matching(filter: Filter<T>, sort: Sort<T>): StoredDocument[] {
    this.assertOpen();
    checkFilter(filter);
    const matches = documentMatcher(filter);
    // Most questions name one document.
    const id = (filter as Record<string, unknown>)['_id'];
    const candidates =
      typeof id === 'string' ? [this.data.documents.get(id)] : [...this.data.documents.values()];
    const found = candidates.filter((document) => document !== undefined && matches(document));
    const documents = found as StoredDocument[];
    return sort.length === 0 ? documents : sortDocuments(documents, sort);
  }

  /** Returns how many were new. */
  #insert(documents: readonly StoredDocument[]): number {
    const inserted = documents.filter((document) => {
      if (this.data.documents.has(document._id) || this.#rivalOf(document) !== undefined) return false;
      this.#write(undefined, document);
      return true;
    });
    return inserted.length;
  }

  #change(old: StoredDocument, changes: readonly PathChange[]): StoredDocument {
    const next = applyUpdate(old, changes);
    if (next === old) return old;
    const rival = this.#rivalOf(next);
    if (rival !== undefined)
      throw new StoreRequestError('DUPLICATE_KEY', `A unique index already has these values: '${rival}'.`);
    this.#write(old, next);
    return next;
  }

  #write(before: StoredDocument | undefined, after: StoredDocument): void {
    this.data.documents.set(after._id, after);
    this.onWrite(before, after);
  }

  /** The id of another document that has the same values in a unique index. */
  #rivalOf(document: StoredDocument): string | undefined {
    for (const { keys, unique, sparse } of this.data.indexes) {
      const [first] = keys;
      if (!unique || (sparse && first && valueAt(document, first[0]) === undefined)) continue;
      for (const other of this.data.documents.values()) {
        if (other._id === document._id) continue;
        const isSame = keys.every(
          ([path]) => compareValues(valueAt(other, path), valueAt(document, path)) === 0,
        );
        if (isSame) return other._id;
      }
    }
    return undefined;
  }
}

/** Copies of documents that can be stored. */
function prepared(documents: readonly { readonly _id: string }[]): StoredDocument[] {
  for (const { _id } of documents) checkDocumentId(_id);
  return documents.map((document) => copyValue(document, '') as StoredDocument);
}

function withFields(document: StoredDocument, fields: readonly string[]): StoredDocument {
  const wanted = new Set(['_id', ...fields]);
  return Object.fromEntries(
    Object.entries(document).filter(([field]) => wanted.has(field)),
  ) as StoredDocument;
}
