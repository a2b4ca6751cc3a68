import { isDocumentId } from '../requests/check-document-id.js';
import type { CollectionData } from './collection-data.js';
import type { LiveIndex } from './live-index.js';
import { mergeRanges } from './merge-ranges.js';
import type { ParsedFilter } from './parse-filter.js';
import { planQuery, type IndexScan, type PlanNeeds, type QueryPlan } from './plan-query.js';
import { ID_SHAPE } from './index-shape.js';
import { sortDocuments } from './sort-documents.js';
import type { StoredDocument } from './stored-document.js';

/** The documents by id, which the planner may use like any other index. */
const byId = { shape: ID_SHAPE, hasCuts: false, hasArrays: false };

export type PlannedIndex = LiveIndex | typeof byId;

export function planFor(
  data: CollectionData,
  filter: ParsedFilter,
  needs: PlanNeeds,
): QueryPlan<PlannedIndex> {
  return planQuery<PlannedIndex>(filter, needs, [byId, ...data.indexes]);
}

/** How a document is read by its id; undefined when there is none. */
type Load = (id: string) => StoredDocument | undefined;

/**
 * The documents that match, in the order of `needs.sort`, read one by one as they are asked for where an index allows.
 *
 * @param load how documents are read whose ids are known; by themselves unless told
 */
export function* readMatches(
  data: CollectionData,
  filter: ParsedFilter,
  needs: PlanNeeds,
  load: Load = (id) => data.get(id),
): Generator<StoredDocument> {
  const named = namedMatches(filter, load);
  if (named) {
    yield* needs.sort.length === 0 ? named : sortDocuments([...named], needs.sort);
    return;
  }
  const plan = planFor(data, filter, needs);
  const matches = matchesOf(data, plan, filter, load);
  if (needs.sort.length === 0 || (plan.kind === 'index' && plan.scan.ordered)) yield* matches;
  else yield* sortDocuments([...matches], needs.sort);
}

/** The first of {@link readMatches}. */
export function firstMatch(
  data: CollectionData,
  filter: ParsedFilter,
  needs: PlanNeeds,
  load: Load,
): StoredDocument | undefined {
  const ids = filter.conditions.get('_id')?.values;
  const [id] = ids ?? [];
  // Most changes name their document.
  if (ids?.length === 1 && typeof id === 'string') {
    const document = isDocumentId(id) ? load(id) : undefined;
    return document && filter.matches(document) ? document : undefined;
  }
  for (const document of readMatches(data, filter, needs, load)) return document;
  return undefined;
}

/** The matches of a filter that names the ids of its documents; undefined for another. */
function namedMatches(filter: ParsedFilter, load: Load): Iterable<StoredDocument> | undefined {
  const ids = filter.conditions.get('_id')?.values;
  return ids?.every((id) => typeof id === 'string') ? matchesAmong(ids, filter, load) : undefined;
}

function* matchesAmong(ids: readonly string[], filter: ParsedFilter, load: Load): Generator<StoredDocument> {
  for (const id of ids) {
    const document = isDocumentId(id) ? load(id) : undefined;
    if (document && filter.matches(document)) yield document;
  }
}

function* matchesOf(
  data: CollectionData,
  plan: QueryPlan<PlannedIndex>,
  filter: ParsedFilter,
  load: Load,
): Generator<StoredDocument> {
  // Also where the keys tell everything: a document may have been changed since its key was read.
  for (const document of candidatesOf(data, plan, load)) if (filter.matches(document)) yield document;
}

function* candidatesOf(
  data: CollectionData,
  plan: QueryPlan<PlannedIndex>,
  load: Load,
): Generator<StoredDocument> {
  if (plan.kind === 'scan') {
    for (const { key, value } of data.documents.getRange()) yield data.decode(value, key);
  } else if (plan.kind === 'index') {
    yield* documentsIn(data, plan.scan, load);
  } else {
    const seen = new Set<string>();
    for (const scan of plan.scans) {
      for (const document of documentsIn(data, scan, load)) {
        if (!seen.has(document._id)) yield document;
        seen.add(document._id);
      }
    }
  }
}

function* documentsIn(
  data: CollectionData,
  scan: IndexScan<PlannedIndex>,
  load: Load,
): Generator<StoredDocument> {
  const { index, ...where } = scan;
  if (!('entries' in index)) {
    for (const { key, value } of mergeRanges(data.documents, where)) yield data.decode(value, key);
    return;
  }
  for (const { value: id } of mergeRanges(index.entries, where)) {
    const document = load(id);
    if (!document) throw data.missing(id);
    yield document;
  }
}
