import type {
  Change,
  DocumentCollection,
  Filter,
  FindOptions,
  GroupCount,
  Sort,
  Update,
} from '../document-collection.js';
import { readUpdate } from '../requests/read-update.js';
import { updateEach } from '../requests/update-each.js';
import { applyUpdate } from './apply-update.js';
import { copyStored } from './copy-stored.js';
import type { CollectionData } from './collection-data.js';
import { countMatches, groupMatches } from './count-collection.js';
import { parseFilter } from './parse-filter.js';
import type { PlanNeeds } from './plan-query.js';
import { firstMatch, planFor, readMatches } from './read-collection.js';
import type { StoredDocument } from './stored-document.js';
import type { WriteQueue } from './write-queue.js';

/** So many documents are inserted in one go; other work gets its turn in between. */
const INSERT_CHUNK = 500;

/** A collection of the embedded store. */
export class EmbeddedCollection<T extends { _id: string }> implements DocumentCollection<T> {
  readonly joinsWrites = true;

  constructor(
    private readonly data: CollectionData,
    private readonly writes: WriteQueue,
  ) {}

  async insertIgnoringDuplicates(documents: readonly T[]): Promise<number> {
    const prepared = documents.map((document) => this.data.prepare(document as StoredDocument));
    const insertions: Promise<number>[] = [];
    for (let start = 0; start < prepared.length; start += INSERT_CHUNK) {
      const chunk = prepared.slice(start, start + INSERT_CHUNK);
      insertions.push(this.writes.run(() => chunk.filter((document) => this.data.insert(document)).length));
    }
    const inserted = await Promise.all(insertions);
    return inserted.reduce((total, count) => total + count, 0);
  }

  async findOne(filter: Filter<T>, options: Pick<FindOptions<T>, 'sort' | 'fields'> = {}): Promise<T | null> {
    const [first = null] = await this.find(filter, { ...options, limit: 1 });
    return first;
  }

  async find(filter: Filter<T>, options: FindOptions<T> = {}): Promise<T[]> {
    this.writes.assertOpen();
    const { skip = 0, limit = Infinity, fields } = options;
    const found: T[] = [];
    if (limit <= 0) return found;
    let position = 0;
    for (const document of readMatches(this.data, parseFilter(filter), needsOf(options))) {
      if (position++ < skip) continue;
      found.push((fields ? withFields(document, fields) : document) as unknown as T);
      if (found.length >= limit) break;
    }
    return found;
  }

  async updateOne(filter: Filter<T>, update: Update<T>): Promise<boolean> {
    return (await this.#change(filter, update, {})) !== null;
  }

  async updateOneAtCommit(change: () => Change<T>): Promise<boolean> {
    return this.writes.run(() => {
      const { filter, update } = change();
      return this.#changing(filter, update, {})() !== null;
    });
  }

  async updateMany(filter: Filter<T>, update: Update<T>): Promise<number> {
    const parsed = parseFilter(filter);
    const changes = readUpdate(update);
    return this.writes.run(() => {
      // All of them first: what is written must not lead the search.
      const found = [...readMatches(this.data, parsed, needsOf({}), (id) => this.data.current(id))];
      const changed = found.map((old) => ({ old, next: applyUpdate(old, changes) }));
      for (const { old, next } of changed) if (next !== old) this.data.replace(old, next);
      return found.length;
    });
  }

  updateEach(changes: readonly Change<T>[]): Promise<number> {
    return updateEach(this, changes);
  }

  async updateOneAndInsert(filter: Filter<T>, update: Update<T>, documents: readonly T[]): Promise<boolean> {
    const change = this.#changing(filter, update, {});
    const prepared = documents.map((document) => this.data.prepare(document as StoredDocument));
    return this.writes.run(() => {
      // An operation may refuse only before it writes.
      for (const document of prepared) this.data.checkKeys(document);
      if (!change()) return false;
      for (const document of prepared) this.data.insert(document);
      return true;
    });
  }

  async findOneAndUpdate(
    filter: Filter<T>,
    update: Update<T>,
    options: { readonly sort?: Sort<T> } = {},
  ): Promise<T | null> {
    const changed = await this.#change(filter, update, options);
    // The store goes on with its own.
    return changed && (copyStored(changed) as T);
  }

  async #change(
    filter: Filter<T>,
    update: Update<T>,
    options: { readonly sort?: Sort<T> },
  ): Promise<StoredDocument | null> {
    return this.writes.run(this.#changing(filter, update, options));
  }

  /** The change of one document as an operation of a transaction: the document afterwards, or null without a match. */
  #changing(
    filter: Filter<T>,
    update: Update<T>,
    options: { readonly sort?: Sort<T> },
  ): () => StoredDocument | null {
    const parsed = parseFilter(filter);
    const changes = readUpdate(update);
    const needs = needsOf({ ...options, limit: 1 });
    return () => {
      const old = firstMatch(this.data, parsed, needs, (id) => this.data.current(id));
      if (!old) return null;
      const next = applyUpdate(old, changes);
      if (next !== old) this.data.replace(old, next);
      return next;
    };
  }

  async count(filter: Filter<T>): Promise<number> {
    this.writes.assertOpen();
    return countMatches(this.data, parseFilter(filter));
  }

  async countBy<K extends keyof T & string>(
    filter: Filter<T>,
    fields: readonly K[],
  ): Promise<GroupCount<T, K>[]> {
    this.writes.assertOpen();
    return groupMatches(this.data, parseFilter(filter), fields).map(({ values, count }) => ({
      key: Object.fromEntries(fields.map((field, i) => [field, values[i]])) as GroupCount<T, K>['key'],
      count,
    }));
  }

  /**
   * How a query finds its documents: the name of the index whose keys it narrows down or reads in order, `_id`, or
   * `scan` when it looks at everything. Names of several indexes (one per branch of `$or`) are joined by ` + `.
   */
  explain(filter: Filter<T>, options: FindOptions<T> = {}): string {
    const parsed = parseFilter(filter);
    const plan = planFor(this.data, parsed, needsOf(options));
    if (plan.kind === 'union') return plan.scans.map(({ index }) => index.shape.name).join(' + ');
    const readsAll = parsed.conditions.size > 0 || parsed.alternatives !== undefined;
    if (plan.kind === 'scan' || (!plan.scan.bounded && readsAll)) return 'scan';
    return plan.scan.index.shape.name;
  }
}

function needsOf<T>({ sort = [], limit }: FindOptions<T>): PlanNeeds {
  return { sort: sort.map(([path, direction]) => [path, direction]), limited: limit !== undefined };
}

function withFields(document: StoredDocument, fields: readonly string[]): StoredDocument {
  const wanted = new Set(['_id', ...fields]);
  return Object.fromEntries(
    Object.entries(document).filter(([field]) => wanted.has(field)),
  ) as StoredDocument;
}
