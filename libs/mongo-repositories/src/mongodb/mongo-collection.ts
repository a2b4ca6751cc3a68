import { setImmediate as nextTurn } from 'node:timers/promises';

import type { Collection, Db, Filter as MongoFilter } from 'mongodb';

import type {
  Change,
  DocumentCollection,
  Filter,
  FindOptions,
  GroupCount,
  Sort,
  Update,
} from '../document-collection.js';
import { checkDocumentId } from '../requests/check-document-id.js';
import { checkFilter } from '../requests/check-filter.js';
import { copyValue } from '../requests/copy-value.js';
import { insertChunk } from './insert-chunk.js';
import type { MongoCalls } from './mongo-calls.js';
import type { MongoDocument } from './mongo-document.js';
import { groupPipeline, mongoFindOptions, mongoSort, mongoUpdate } from './mongo-request.js';

/** So many documents go out at once; when the answer is lost, only they go out again. */
const INSERT_CHUNK = 1000;
/** How often a claim that lost its document to another one looks for the next. */
const MAX_CLAIMS = 100;

/** A collection of a MongoDB. */
export class MongoCollection<T extends { _id: string }> implements DocumentCollection<T> {
  readonly #name: string;
  /** The driver's object for it in each client that there was: to make one costs a twentieth of a request. */
  readonly #ofDatabases = new WeakMap<Db, Collection<MongoDocument>>();

  constructor(
    name: string,
    private readonly calls: MongoCalls,
  ) {
    this.#name = name;
  }

  turnEnd(): Promise<void> {
    return nextTurn();
  }

  /**
   * As the port promises. When an answer was lost on the way, the documents go out again, and those that had arrived
   * the first time count as duplicates: the number may then be too small, never too large.
   */
  async insertIgnoringDuplicates(documents: readonly T[]): Promise<number> {
    const prepared = documents.map(prepare);
    return this.calls.accept(async () => {
      let inserted = 0;
      for (let start = 0; start < prepared.length; start += INSERT_CHUNK) {
        const chunk = prepared.slice(start, start + INSERT_CHUNK);
        const insert = (database: Db) => insertChunk(this.#in(database), chunk);
        inserted += await this.calls.ask('insert', `insert into '${this.#name}'`, insert);
      }
      return inserted;
    });
  }

  async findOne(filter: Filter<T>, options: Pick<FindOptions<T>, 'sort' | 'fields'> = {}): Promise<T | null> {
    const [first = null] = await this.find(filter, { ...options, limit: 1 });
    return first;
  }

  async find(filter: Filter<T>, options: FindOptions<T> = {}): Promise<T[]> {
    const query = mongoFilter(filter);
    if (options.limit !== undefined && options.limit <= 0) return [];
    const found = await this.calls.run('read', `find in '${this.#name}'`, (database) =>
      this.#in(database).find(query, mongoFindOptions(options)).toArray(),
    );
    return found as unknown as T[];
  }

  async updateOne(filter: Filter<T>, update: Update<T>): Promise<boolean> {
    const query = mongoFilter(filter);
    const changes = mongoUpdate(update);
    const { matchedCount } = await this.calls.run('change', `update in '${this.#name}'`, (database) =>
      this.#in(database).updateOne(query, changes),
    );
    return matchedCount === 1;
  }

  async updateMany(filter: Filter<T>, update: Update<T>): Promise<number> {
    const query = mongoFilter(filter);
    const changes = mongoUpdate(update);
    const { matchedCount } = await this.calls.run('change', `update in '${this.#name}'`, (database) =>
      this.#in(database).updateMany(query, changes),
    );
    return matchedCount;
  }

  async updateEach(changes: readonly Change<T>[]): Promise<number> {
    if (changes.length === 0) return 0;
    const operations = changes.map(({ filter, update }) => ({
      updateOne: { filter: mongoFilter(filter), update: mongoUpdate(update) },
    }));
    const { matchedCount } = await this.calls.run('change', `update in '${this.#name}'`, (database) =>
      this.#in(database).bulkWrite(operations, { ordered: false }),
    );
    return matchedCount;
  }

  /**
   * As the port promises, which takes more than one request at times: with a sort, MongoDB chooses one document first,
   * and answers null when another writer changes that one in between, whatever else matches (the comment on the limit in
   * https://github.com/mongodb/mongo/blob/r7.0.0/src/mongo/db/ops/parsed_update.cpp). So null is believed only when
   * nothing is found to match.
   */
  async findOneAndUpdate(
    filter: Filter<T>,
    update: Update<T>,
    options: { readonly sort?: Sort<T> } = {},
  ): Promise<T | null> {
    const query = mongoFilter(filter);
    const changes = mongoUpdate(update);
    const sort = mongoSort(options.sort);
    const change = (database: Db) =>
      this.#in(database).findOneAndUpdate(query, changes, { returnDocument: 'after', ...(sort && { sort }) });
    const look = (database: Db) => this.#in(database).findOne(query, { projection: { _id: 1 } });
    return this.calls.accept(async () => {
      for (let claims = 0; claims < MAX_CLAIMS; claims++) {
        const changed = await this.calls.ask('change', `find and update in '${this.#name}'`, change);
        if (changed !== null) return changed as unknown as T;
        if (!sort || (await this.calls.ask('read', `find in '${this.#name}'`, look)) === null) return null;
      }
      return null;
    });
  }

  async count(filter: Filter<T>): Promise<number> {
    const query = mongoFilter(filter);
    return this.calls.run('read', `count in '${this.#name}'`, (database) =>
      this.#in(database).countDocuments(query),
    );
  }

  async countBy<K extends keyof T & string>(
    filter: Filter<T>,
    fields: readonly K[],
  ): Promise<GroupCount<T, K>[]> {
    const query = mongoFilter(filter);
    const groups = await this.calls.run('read', `count in '${this.#name}'`, (database) =>
      this.#in(database)
        .aggregate<{ _id: GroupCount<T, K>['key']; count: number }>(groupPipeline(query, fields))
        .toArray(),
    );
    return groups.map(({ _id, count }) => ({ key: _id, count }));
  }

  #in(database: Db): Collection<MongoDocument> {
    const known = this.#ofDatabases.get(database);
    if (known) return known;
    const collection = database.collection<MongoDocument>(this.#name);
    this.#ofDatabases.set(database, collection);
    return collection;
  }
}

/** A copy that the caller cannot change any more. */
function prepare(document: { readonly _id: string }): MongoDocument {
  checkDocumentId(document._id);
  return copyValue(document, '') as MongoDocument;
}

function mongoFilter(filter: object): MongoFilter<MongoDocument> {
  checkFilter(filter);
  return filter;
}
