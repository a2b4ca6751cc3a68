import type { CollectionData } from './collection-data.js';
import { rankOf } from './compare-values.js';
import { copyStored } from './copy-stored.js';
import { valueAt } from './document-path.js';
import { distinctKeys } from './distinct-keys.js';
import { AFTER_VALUE } from './index-shape.js';
import type { LiveIndex } from './live-index.js';
import type { ParsedFilter } from './parse-filter.js';
import { FIRST_KEY, type KeyRange } from './key-range.js';
import { planQuery, type IndexScan } from './plan-query.js';
import { planFor, readMatches, type PlannedIndex } from './read-collection.js';

const unsorted = { sort: [], limited: false };

/** How many documents match; from index keys alone where they tell. */
export function countMatches(data: CollectionData, filter: ParsedFilter): number {
  if (filter.conditions.size === 0 && !filter.alternatives) return data.documents.getKeysCount();
  const plan = planFor(data, filter, unsorted);
  if (plan.kind === 'index' && plan.scan.exact) return countKeys(data, plan.scan);
  const covering = coveringScan(data, filter, []);
  if (covering) return sum(groupKeys(data, covering, filter, []).values(), (group) => group.count);
  return sum(readMatches(data, filter, unsorted), () => 1);
}

export interface ValueGroup {
  readonly values: readonly unknown[];
  count: number;
}

/** How many documents match, for each combination of values of `fields`; a missing field counts as null. */
export function groupMatches(
  data: CollectionData,
  filter: ParsedFilter,
  fields: readonly string[],
): ValueGroup[] {
  const covering = coveringScan(data, filter, fields);
  if (covering) return [...groupKeys(data, covering, filter, fields).values()];
  const groups = new Map<string, ValueGroup>();
  for (const document of readMatches(data, filter, unsorted)) {
    const values = fields.map((field) => valueAt(document, field) ?? null);
    addTo(groups, values.map((value) => `${rankOf(value)}:${JSON.stringify(value)}`).join(), 1, () => values);
  }
  return [...groups.values()];
}

/** A scan of an index whose keys hold every field that the filter and the grouping need. */
function coveringScan(
  data: CollectionData,
  filter: ParsedFilter,
  fields: readonly string[],
): IndexScan<LiveIndex> | undefined {
  if (filter.alternatives || [...filter.conditions.values()].some(({ asksPresence }) => asksPresence))
    return undefined;
  const needed = [...filter.conditions.keys(), ...fields];
  const covering = data.indexes.filter(
    ({ shape, hasCuts, hasArrays }) =>
      !hasCuts && !hasArrays && needed.every((path) => shape.keys.some((key) => key.path === path)),
  );
  const plan = planQuery(filter, unsorted, covering);
  if (plan.kind === 'index') return plan.scan;
  const whole = covering.find(({ shape }) => !shape.sparse);
  if (!whole) return undefined;
  const everything: KeyRange = { start: FIRST_KEY, end: Buffer.of(AFTER_VALUE), prefixBytes: 0 };
  return { index: whole, ranges: [everything], ordered: false, reverse: false, exact: false, bounded: false };
}

function groupKeys(
  { counts }: CollectionData,
  scan: IndexScan<LiveIndex>,
  filter: ParsedFilter,
  fields: readonly string[],
): Map<string, ValueGroup> {
  const groups = new Map<string, ValueGroup>();
  const { keys } = scan.index.shape;
  const spots = fields.map((field) => keys.findIndex(({ path }) => path === field));
  for (const range of scan.ranges)
    for (const { parts, count } of counts.of(scan.index, range, () => distinctKeys(scan.index, range))) {
      if (!scan.exact && !filter.matches(documentOf(keys, parts))) continue;
      const name = spots.map((spot) => parts[spot]?.bytes).join();
      addTo(groups, name, count, () => spots.map((spot) => copyStored(parts[spot]?.value)));
    }
  return groups;
}

/** As much of a document as its key tells, for the filter to look at. */
function documentOf(
  keys: LiveIndex['shape']['keys'],
  parts: readonly { readonly value: unknown }[],
): Record<string, unknown> {
  const document: Record<string, unknown> = {};
  for (const [i, { path }] of keys.entries()) {
    const segments = path.split('.');
    const last = segments.pop() ?? path;
    let container = document;
    for (const segment of segments)
      container = container[segment] = (container[segment] ?? {}) as typeof document;
    container[last] = parts[i]?.value;
  }
  return document;
}

function addTo(
  groups: Map<string, ValueGroup>,
  name: string,
  count: number,
  values: () => readonly unknown[],
): void {
  const group = groups.get(name) ?? { values: values(), count: 0 };
  group.count += count;
  groups.set(name, group);
}

function countKeys(data: CollectionData, { index, ranges }: IndexScan<PlannedIndex>): number {
  const entries = 'entries' in index ? index.entries : data.documents;
  return sum(ranges, ({ start, end }) => entries.getKeysCount({ start, end }));
}

function sum<V>(values: Iterable<V>, weight: (value: V) => number): number {
  let total = 0;
  for (const value of values) total += weight(value);
  return total;
}
