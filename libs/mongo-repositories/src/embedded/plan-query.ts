import { typeRank, rankOf } from './compare-values.js';
import type { Comparable } from '../document-collection.js';
import { AFTER_VALUE, AT_VALUE, type IndexShape } from './index-shape.js';
import type { KeyWriter } from './key-writer.js';
import type { Bound, ParsedFilter, PathCondition } from './parse-filter.js';

/** Above this many scans for the combinations of `$in` values, fewer fields are used instead. */
const MAX_SCANS = 200;

/** Below every key, and above the marks that an index keeps about itself. */
export const FIRST_KEY = Buffer.of(1);

/** An index as the planner sees it. */
export interface PlannableIndex {
  readonly shape: IndexShape;
  /** Some keys hold only the beginning of a value: their order is not exact. */
  readonly hasCuts: boolean;
  /** Some indexed values are arrays: the keys do not say all that a filter may find. */
  readonly hasArrays: boolean;
}

/** A stretch of keys: from `start` (inclusive) to `end` (exclusive), which no key ever equals. */
export interface KeyRange {
  readonly start: Buffer;
  readonly end: Buffer;
  /** How many bytes all keys of the stretch share. */
  readonly prefixBytes: number;
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
  if (sparse && (filter.conditions.get(first.path)?.allowsMissing ?? true)) return undefined;

  const { prefixes, used } = fixedPrefixes(filter, index.shape);
  const next = keys[used];
  const nextCondition = next && filter.conditions.get(next.path);
  const hasRange = nextCondition !== undefined && (nextCondition.lower ?? nextCondition.upper) !== undefined;
  const order = index.hasCuts ? undefined : sortDirection(filter, needs.sort, keys, used);
  const serves = needs.sort.length > 0 && order !== undefined;
  // A sparse index is the list of the documents that have its first field.
  const isPresence = used === 0 && sparse && filter.conditions.get(first.path)?.isPresence === true;
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

function rangeWithin(
  writer: KeyWriter,
  prefix: Buffer,
  lastFixed: IndexShape['keys'][number] | undefined,
  key: IndexShape['keys'][number] | undefined,
  condition: PathCondition | undefined,
): KeyRange {
  if (!key || !condition) {
    return {
      start: !lastFixed ? FIRST_KEY : lastFixed.direction === 1 ? prefix : startingAt(prefix),
      end: Buffer.concat([prefix, Buffer.of(AFTER_VALUE)]),
      prefixBytes: prefix.length,
    };
  }
  const rank = rankOf((condition.lower ?? condition.upper)?.value);
  const low = condition.lower ? edgeAt(writer, condition.lower, 'above') : bracketStart(rank);
  const high = condition.upper ? edgeAt(writer, condition.upper, 'below') : bracketEnd(rank);
  const [start, end] =
    key.direction === 1
      ? [edgeBytes(low, 1), edgeBytes(high, 1)]
      : [edgeBytes(inverted(high), -1), edgeBytes(inverted(low), -1)];
  return {
    start: Buffer.concat([prefix, start]),
    end: Buffer.concat([prefix, end]),
    prefixBytes: prefix.length,
  };
}

/** A place between keys: right before or right after all keys that go on from `bytes`. */
interface Edge {
  readonly bytes: Buffer;
  readonly isAfter: boolean;
  /** Whether `bytes` are a whole value, and not only the beginning of a type. */
  readonly isValue: boolean;
}

/** Where the keys that satisfy a bound begin or end. A cut value keeps its neighbours in; the matcher sorts them out. */
function edgeAt(writer: KeyWriter, bound: Bound, wanted: 'above' | 'below'): Edge {
  const bytes = writer.reset().value(bound.value, 1).take();
  const keepsEqual = bound.inclusive || writer.cut;
  return { bytes, isAfter: wanted === 'above' ? !keepsEqual : keepsEqual, isValue: true };
}

/** Where a type begins: no type has the byte before it. Numbers begin after NaN, which is in no range. */
function bracketStart(rank: number): Edge {
  if (rank !== typeRank.number) return { bytes: Buffer.of(rank - 1), isAfter: true, isValue: false };
  return { bytes: Buffer.of(rank, 0, 0, 0, 0, 0, 0, 0, 0), isAfter: true, isValue: false };
}

function bracketEnd(rank: number): Edge {
  return { bytes: Buffer.of(rank + 1), isAfter: false, isValue: false };
}

/** The same place when the order is reversed. */
function inverted({ bytes, isAfter, isValue }: Edge): Edge {
  return { bytes: Buffer.from(bytes.map((byte) => ~byte)), isAfter: !isAfter, isValue };
}

function edgeBytes({ bytes, isAfter, isValue }: Edge, direction: 1 | -1): Buffer {
  if (isAfter) return Buffer.concat([bytes, Buffer.of(AFTER_VALUE)]);
  return isValue && direction === -1 ? startingAt(bytes) : bytes;
}

/** Leaves out the texts that go on with a zero character after the text that ends here, in a descending key. */
function startingAt(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.of(AT_VALUE)]);
}
