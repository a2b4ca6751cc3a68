import type { Comparable } from '../document-collection.js';
import type { IndexShape } from './index-shape.js';
import { rangeWithin, type KeyRange } from './key-range.js';
import type { ParsedFilter } from './parse-filter.js';

/** Above this many scans for the combinations of `$in` values, fewer fields are used instead. */
const MAX_SCANS = 200;

/** An index as the planner sees it. */
export interface PlannableIndex {
  readonly shape: IndexShape;
  /** Some keys hold only the beginning of a value: their order is not exact. */
  readonly hasCuts: boolean;
  /** Some indexed values are arrays: the keys do not say all that a filter may find. */
  readonly hasArrays: boolean;
}

export interface IndexScan<I extends PlannableIndex> {
  readonly index: I;
  readonly ranges: readonly KeyRange[];
  /** The ranges, merged, give the documents in the order that was asked for. */
  readonly ordered: boolean;
  readonly reverse: boolean;
  /** Every key in the ranges matches, and nothing else does. */
  readonly exact: boolean;
  /** The filter narrows the ranges; otherwise the whole index is read, for its order. */
  readonly bounded: boolean;
}

export type PlannedSort = readonly (readonly [path: string, direction: 1 | -1])[];

export interface PlanNeeds {
  readonly sort: PlannedSort;
  /** Only the first few matches are wanted: then an index in the right order beats one with a narrower range. */
  readonly limited: boolean;
}

/** How a query finds its documents. */
export type QueryPlan<I extends PlannableIndex> =
  | { readonly kind: 'scan' }
  | { readonly kind: 'index'; readonly scan: IndexScan<I> }
  /** One scan per branch of `$or`; a document may turn up in several. */
  | { readonly kind: 'union'; readonly scans: readonly IndexScan<I>[] };

/** The cheapest way to answer a filter that the indexes offer. */
export function planQuery<I extends PlannableIndex>(
  filter: ParsedFilter,
  needs: PlanNeeds,
  indexes: readonly I[],
): QueryPlan<I> {
  const best = bestScan(filter, needs, indexes);
  if (best?.bounded || (best && !filter.alternatives)) return { kind: 'index', scan: best };
  const unsorted = { sort: [], limited: false };
  const branches = filter.alternatives?.map((branch) => bestScan(branch, unsorted, indexes));
  const scans = branches?.filter((scan) => scan !== undefined);
  if (scans && scans.length === branches?.length) return { kind: 'union', scans };
  return best ? { kind: 'index', scan: best } : { kind: 'scan' };
}

function bestScan<I extends PlannableIndex>(
  filter: ParsedFilter,
  needs: PlanNeeds,
  indexes: readonly I[],
): IndexScan<I> | undefined {
  let best: { scan: IndexScan<I>; score: number } | undefined;
  for (const index of indexes) {
    const candidate = planIndex(filter, needs, index);
    if (candidate && (!best || candidate.score > best.score)) best = candidate;
  }
  return best?.scan;
}

function planIndex<I extends PlannableIndex>(filter: ParsedFilter, needs: PlanNeeds, index: I) {
  const { keys, sparse, writer } = index.shape;
  const first = keys[0];
  if (index.hasArrays || !first) return undefined;
  const firstCondition = filter.conditions.get(first.path);
  if (sparse && (firstCondition?.allowsMissing ?? true)) return undefined;
  // Most indexes begin with a field that a query does not name.
  if (!firstCondition && !needs.sort.some(([path]) => path === first.path)) return undefined;

  const { prefixes, used } = fixedPrefixes(filter, index.shape);
  const next = keys[used];
  const nextCondition = next && filter.conditions.get(next.path);
  const hasRange = nextCondition !== undefined && (nextCondition.lower ?? nextCondition.upper) !== undefined;
  const order = index.hasCuts ? undefined : sortDirection(filter, needs.sort, keys, used);
  const serves = needs.sort.length > 0 && order !== undefined;
  // A sparse index is the list of the documents that have its first field.
  const isPresence = used === 0 && sparse && firstCondition?.isPresence === true;
  if (used === 0 && !hasRange && !isPresence && !serves) return undefined;

  const consumed = used + (hasRange || isPresence ? 1 : 0);
  const ranges = prefixes.map((prefix) =>
    rangeWithin(writer, prefix, keys[used - 1], next, hasRange ? nextCondition : undefined),
  );
  const scan: IndexScan<I> = {
    index,
    ranges,
    ordered: serves,
    reverse: order === -1,
    exact: !index.hasCuts && isExact(filter, keys.slice(0, consumed), isPresence),
    bounded: consumed > 0,
  };
  return {
    scan,
    score: used * 10 + (hasRange ? 4 : 0) + (isPresence ? 3 : 0) + (serves ? (needs.limited ? 6 : 2) : 0),
  };
}

/** The leading fields that the filter fixes to one or several values each, as the beginnings of keys. */
function fixedPrefixes(
  filter: ParsedFilter,
  { keys, writer }: IndexShape,
): { prefixes: Buffer[]; used: number } {
  const fixed: { readonly values: readonly Comparable[]; readonly direction: 1 | -1 }[] = [];
  let scans = 1;
  for (const { path, direction } of keys) {
    const values = filter.conditions.get(path)?.values;
    if (!values || scans * values.length > MAX_SCANS) break;
    scans *= values.length;
    fixed.push({ values, direction });
  }
  if (scans === 1) {
    writer.reset();
    for (const { values, direction } of fixed) writer.value(values[0], direction);
    return { prefixes: [writer.take()], used: fixed.length };
  }
  let cut = false;
  const prefixes = Array.from({ length: scans }, (_, scan) => {
    let rest = scan;
    writer.reset();
    for (const { values, direction } of fixed) {
      writer.value(values[rest % values.length], direction);
      rest = Math.floor(rest / values.length);
    }
    cut ||= writer.cut;
    return writer.take();
  });
  return { prefixes: cut ? distinct(prefixes) : prefixes, used: fixed.length };
}

/** Different values may have the same key when they are cut. */
function distinct(prefixes: readonly Buffer[]): Buffer[] {
  return [...new Map(prefixes.map((prefix) => [prefix.toString('latin1'), prefix])).values()];
}

/** 1 when the rest of the index is in the order of the sort, -1 when in reverse, undefined when in neither. */
function sortDirection(
  filter: ParsedFilter,
  sort: PlannedSort,
  keys: IndexShape['keys'],
  used: number,
): 1 | -1 | undefined {
  const rest = keys.slice(used);
  // A field that is fixed to one value sorts nothing. That is known of the fields of an index that holds no lists; of
  // other fields it is not, because a list matches by one element and sorts by another.
  const isFixed = (path: string): boolean =>
    keys.some((key) => key.path === path) && filter.conditions.get(path)?.values?.length === 1;
  const open = sort.filter(([path]) => !isFixed(path));
  const turns = open.map(([path, direction], i) => {
    const key = rest[i];
    return key?.path === path ? key.direction * direction : 0;
  });
  const turn = turns[0] ?? 1;
  return (turn === 1 || turn === -1) && turns.every((other) => other === turn) ? turn : undefined;
}

function isExact(filter: ParsedFilter, consumed: IndexShape['keys'], isPresence: boolean): boolean {
  if (filter.alternatives) return false;
  const paths = new Set(consumed.map(({ path }) => path));
  return [...filter.conditions].every(
    ([path, condition]) => paths.has(path) && (condition.complete || isPresence),
  );
}
