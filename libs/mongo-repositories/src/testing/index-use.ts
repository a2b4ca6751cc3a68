import type { Condition, IndexDeclaration } from '../document-collection.js';

/** A query as a database sees it. */
export interface RecordedQuery {
  readonly collection: string;
  readonly filter: Readonly<Record<string, Condition | undefined>>;
  readonly sort: readonly (readonly [path: string, direction: 1 | -1])[];
  /** Fields by whose values documents are counted. */
  readonly groupedBy: readonly string[];
}

export interface IndexUse {
  readonly index: string;
  /** What the keys of the index do not hold, so that every document in the range must be looked at for it. */
  readonly beside: readonly string[];
}

const MOST_MERGED = 200;

type Declared = Pick<IndexDeclaration<{ _id: string }>, 'name' | 'sparse'> & {
  readonly keys: readonly (readonly [path: string, direction: 1 | -1])[];
};

/**
 * Which index MongoDB can answer a query from without looking at the whole collection or sorting in memory; undefined
 * when none. Of several, the one that leaves the least to the documents. The rules:
 *
 * - The filter binds the first field of the index, or nothing but the order is wanted and the index has it
 *   (https://www.mongodb.com/docs/manual/core/indexes/index-types/index-compound/#index-prefixes).
 * - The sort is a piece of the index that begins after fields bound to one value, all of it forwards or all backwards
 *   (https://www.mongodb.com/docs/manual/tutorial/sort-results-with-indexes/). A field bound to up to 200 values may stand
 *   before it too: each value's piece is in order, and the pieces are merged
 *   (https://www.mongodb.com/docs/manual/tutorial/equality-sort-range-guideline/).
 * - An index that lacks documents serves only a filter that none of those can match: see `wantedIndex`.
 *
 * `$or` is not read here: see {@link branchesOf}.
 */
export function indexUse(query: RecordedQuery, indexes: readonly Declared[]): IndexUse | undefined {
  const uses: IndexUse[] = [];
  for (const index of [{ name: '_id', keys: [['_id', 1]] } as Declared, ...indexes]) {
    if (!hasAllMatches(query, index) || !isOrdered(query, index.keys)) continue;
    const first = index.keys[0]?.[0] ?? '';
    const isBound = isBounding(query.filter[first], index.sparse === true);
    const isOrderOnly = query.sort.length > 0 && Object.keys(query.filter).length === 0;
    if (!isBound && !isOrderOnly) continue;
    const paths = index.keys.map(([path]) => path);
    const needed = [...Object.keys(query.filter), ...query.groupedBy];
    uses.push({ index: index.name, beside: needed.filter((path) => !paths.includes(path)) });
  }
  return uses.sort((a, b) => a.beside.length - b.beside.length)[0];
}

/**
 * What MongoDB answers one by one: each branch of an `$or` without an order, for which each needs an index
 * (https://www.mongodb.com/docs/manual/reference/operator/query/or/#-or-clauses-and-indexes).
 */
export function branchesOf(query: RecordedQuery): RecordedQuery[] {
  const { $or, ...filter } = query.filter as RecordedQuery['filter'] & { $or?: RecordedQuery['filter'][] };
  if (!$or || query.sort.length > 0) return [query];
  return $or.map((branch) => ({ ...query, filter: { ...filter, ...branch } }));
}

/** No document that the index lacks can match. */
function hasAllMatches({ filter }: RecordedQuery, { keys, sparse }: Declared): boolean {
  return sparse !== true || isPresent(filter[keys[0]?.[0] ?? '']);
}

/** Whether a condition holds only for documents that have the field. */
function isPresent(condition: Condition | undefined): boolean {
  if (condition === undefined || condition === null) return false;
  if (typeof condition !== 'object' || condition instanceof Date) return true;
  const { $in, $ne, $exists, $lt, $lte, $gt, $gte } = condition;
  if ($exists === true || $ne === null || ($in !== undefined && !$in.includes(null))) return true;
  return [$lt, $lte, $gt, $gte].some((bound) => bound !== undefined && bound !== null);
}

/** Whether a condition on the first field narrows the index down. */
function isBounding(condition: Condition | undefined, sparse: boolean): boolean {
  if (condition === undefined) return false;
  if (condition === null || typeof condition !== 'object' || condition instanceof Date) return true;
  const { $exists, $ne: _ne, ...others } = condition;
  return Object.keys(others).length > 0 || $exists === false || ($exists === true && sparse);
}

function isOrdered({ filter, sort }: RecordedQuery, keys: Declared['keys']): boolean {
  let at = 0;
  let turn: number | undefined;
  for (const [path, direction] of sort) {
    while (keys[at] !== undefined && keys[at]?.[0] !== path && isMergeable(filter[keys[at]?.[0] ?? ''])) at++;
    const key = keys[at];
    if (key?.[0] !== path) return false;
    at++;
    // One value has no order, so it may be asked for in either direction.
    if (isFixed(filter[path])) continue;
    turn ??= key[1] * direction;
    if (turn !== key[1] * direction) return false;
  }
  return true;
}

/** Bound to so few values that MongoDB merges what it finds for each. */
function isMergeable(condition: Condition | undefined): boolean {
  if (isFixed(condition)) return true;
  if (condition === undefined || condition === null || typeof condition !== 'object') return false;
  if (condition instanceof Date || Object.keys(condition).length > 1) return false;
  return condition.$in !== undefined && condition.$in.length <= MOST_MERGED;
}

/** Bound to one value. */
function isFixed(condition: Condition | undefined): boolean {
  if (condition === undefined) return false;
  return condition === null || typeof condition !== 'object' || condition instanceof Date;
}
