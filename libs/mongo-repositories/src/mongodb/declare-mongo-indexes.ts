import type { Log } from '@generia/resilience';
import { type Db, MongoServerError } from 'mongodb';

import type { CollectionDeclaration } from '../document-collection.js';
import type { MongoCalls } from './mongo-calls.js';
import { MongoStoreError } from './mongo-store-error.js';
import {
  describeIndex,
  planIndexes,
  rivalOf,
  wantedIndex,
  type IndexConflict,
  type WantedIndex,
} from './plan-indexes.js';

const NAMESPACE_EXISTS = 48;
/** IndexAlreadyExists, IndexOptionsConflict, IndexKeySpecsConflict. */
const CONFLICTS = [68, 85, 86];
/** Building an index may take longer than a socket waits for an answer; asking again joins the same build. */
const MAX_WAITS = 60;

export interface IndexBuilder {
  readonly calls: MongoCalls;
  readonly log: Log;
}

/**
 * Makes sure that a collection and its indexes exist. Several processes may do so at once.
 *
 * An index that is there under another name is used. One of the same name with other keys is never dropped, because
 * two versions of this program would then drop each other's for as long as both run: without it queries are slower,
 * which is logged with the remedy; only for a unique index, on which correctness depends, opening is refused.
 *
 * @throws MongoStoreError STORE_INDEX_CONFLICT
 * @throws StoreRequestError DUPLICATE_KEY when a new unique index meets documents with equal values
 */
export async function declareMongoIndexes(
  builder: IndexBuilder,
  { name, indexes }: CollectionDeclaration<never>,
): Promise<void> {
  const { calls } = builder;
  await calls.run('insert', `create '${name}'`, (database) => createCollection(database, name));
  const wanted = indexes.map(wantedIndex);
  if (wanted.length === 0) return;
  const listIndexes = () =>
    calls.run('read', `list the indexes of '${name}'`, (database) =>
      database.collection(name).listIndexes().toArray(),
    );

  const { missing, conflicts } = planIndexes(wanted, await listIndexes());
  report(builder, name, conflicts);
  if (missing.length === 0 || (await build(builder, name, missing))) return;
  // Another process made indexes in the meantime, or there are the same keys with other options. What can be made, is.
  const existing = await listIndexes();
  const rest = planIndexes(missing, existing);
  report(builder, name, rest.conflicts);
  for (const index of rest.missing) {
    const isMade = await build(builder, name, [index]);
    if (!isMade) report(builder, name, [{ wanted: index, existing: rivalOf(index, existing) }]);
  }
}

async function createCollection(database: Db, name: string): Promise<void> {
  try {
    await database.createCollection(name);
  } catch (error) {
    if (!(error instanceof MongoServerError)) throw error;
    // Not every server has this code for a collection that another process made at the same moment.
    if (error.code === NAMESPACE_EXISTS || (await database.listCollections({ name }).hasNext())) return;
    throw error;
  }
}

/** False when the server has other indexes in their place. */
async function build(
  { calls }: IndexBuilder,
  name: string,
  indexes: readonly WantedIndex[],
): Promise<boolean> {
  const create = async (database: Db): Promise<boolean> => {
    try {
      await database.collection(name).createIndexes([...indexes]);
      return true;
    } catch (error) {
      if (error instanceof MongoServerError && CONFLICTS.includes(Number(error.code))) return false;
      throw error;
    }
  };
  const what = `create the indexes of '${name}'`;
  for (let waits = 1; ; waits++) {
    try {
      return await calls.run('change', what, create);
    } catch (error) {
      const isLost = error instanceof MongoStoreError && error.code === 'STORE_OUTCOME_UNKNOWN';
      if (!isLost || waits >= MAX_WAITS) throw error;
    }
  }
}

/** @throws MongoStoreError STORE_INDEX_CONFLICT when one of them is unique */
function report({ calls, log }: IndexBuilder, collection: string, conflicts: readonly IndexConflict[]): void {
  for (const { wanted, existing } of conflicts) {
    const index = describeIndex(wanted);
    const rival = existing ? `'${existing.name}' ${describeIndex(existing)}` : 'another one';
    const problem = `'${collection}' needs the index '${wanted.name}' ${index}, and has ${rival}`;
    if (wanted.unique) throw new MongoStoreError('STORE_INDEX_CONFLICT', `at ${calls.server}`, problem);
    const drop = `db.${collection}.dropIndex('${existing?.name ?? wanted.name}')`;
    log.error(
      {
        collection,
        index: wanted.name,
        problem,
        remedy: `Run ${drop} and start again; the right one is made then.`,
      },
      'An index is not as declared: queries are slower.',
    );
  }
}
