import type { IndexDescription, IndexDescriptionInfo } from 'mongodb';

import type { IndexDeclaration } from '../document-collection.js';

/** An index as MongoDB is asked for it. */
export type WantedIndex = Pick<IndexDescription, 'unique' | 'sparse' | 'partialFilterExpression'> & {
  readonly name: string;
  readonly key: Map<string, 1 | -1>;
};

/** An index that cannot be made, because the server has another one in its place. */
export interface IndexConflict {
  readonly wanted: WantedIndex;
  readonly existing: IndexDescriptionInfo | undefined;
}

export interface IndexPlan {
  readonly missing: readonly WantedIndex[];
  readonly conflicts: readonly IndexConflict[];
}

/**
 * A declaration in MongoDB's words.
 *
 * Our `sparse` says that documents without the FIRST field are not in the index. MongoDB's says that of documents
 * without ANY of the fields, so that the sparse index of several fields would hold nearly everything, for every
 * document has its `_id` or `updated_at`. A partial index with `$exists` says what we mean. MongoDB uses it for a query
 * whose condition on that field no missing value satisfies: equality, a range, `$in` without null, `$exists: true`
 * (https://www.mongodb.com/docs/manual/core/index-partial/; the rule itself is `_isSubsetOf` of an
 * `ExistsMatchExpression` in https://github.com/mongodb/mongo/blob/r7.0.0/src/mongo/db/matcher/expression_algo.cpp).
 * For one field both mean the same, and `sparse` is what every server knows.
 */
export function wantedIndex({ name, keys, unique, sparse }: IndexDeclaration<never>): WantedIndex {
  const [first] = keys;
  const isPartial = sparse === true && keys.length > 1 && first !== undefined;
  return {
    name,
    key: new Map(keys),
    ...(unique && { unique }),
    ...(sparse && !isPartial && { sparse }),
    ...(isPartial && { partialFilterExpression: { [first[0]]: { $exists: true } } }),
  };
}

/** What is to be made, and what cannot be, given the indexes that the server lists. */
export function planIndexes(
  wanted: readonly WantedIndex[],
  existing: readonly IndexDescriptionInfo[],
): IndexPlan {
  const missing: WantedIndex[] = [];
  const conflicts: IndexConflict[] = [];
  for (const index of wanted) {
    if (existing.some((other) => serves(other, index))) continue;
    const namesake = existing.find(({ name }) => name === index.name);
    if (namesake) conflicts.push({ wanted: index, existing: namesake });
    else missing.push(index);
  }
  return { missing, conflicts };
}

/** The index because of which a server refuses another one that has its own name: it has the same keys. */
export function rivalOf(
  wanted: WantedIndex,
  existing: readonly IndexDescriptionInfo[],
): IndexDescriptionInfo | undefined {
  return existing.find((other) => hasSameKeys(other, wanted));
}

/** An index in one line, for messages. */
export function describeIndex(index: IndexDescriptionInfo | WantedIndex): string {
  const keys = keysOf(index.key).map(([path, direction]) => `${path}: ${String(direction)}`);
  const partial = index.partialFilterExpression;
  return [
    `{${keys.join(', ')}}`,
    ...(index.unique ? ['unique'] : []),
    ...(index.sparse ? ['sparse'] : []),
    ...(partial === undefined ? [] : [`partial ${JSON.stringify(partial)}`]),
  ].join(' ');
}

/** Whether an index, whatever its name, does what a wanted one would do. One with more documents in it does, too. */
function serves(existing: IndexDescriptionInfo, wanted: WantedIndex): boolean {
  if (existing.hidden || existing.collation) return false;
  if (!hasSameKeys(existing, wanted)) return false;
  if (Boolean(existing.unique) !== Boolean(wanted.unique)) return false;
  const isFull = !existing.sparse && existing.partialFilterExpression === undefined;
  const isSame =
    Boolean(existing.sparse) === Boolean(wanted.sparse) &&
    JSON.stringify(existing.partialFilterExpression) === JSON.stringify(wanted.partialFilterExpression);
  return isSame || (isFull && !wanted.unique);
}

function hasSameKeys(existing: IndexDescriptionInfo, wanted: WantedIndex): boolean {
  return JSON.stringify(keysOf(existing.key)) === JSON.stringify(keysOf(wanted.key));
}

function keysOf(key: Map<string, unknown> | Record<string, unknown>): [string, unknown][] {
  const entries = key instanceof Map ? [...key] : Object.entries(key);
  return entries.map(([path, direction]) => [
    path,
    typeof direction === 'string' ? direction : Number(direction),
  ]);
}
