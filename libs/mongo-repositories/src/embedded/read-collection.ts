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

/** The documents that match, in the order of `needs.sort`, read one by one as they are asked for where an index allows. */
export function* readMatches(
  data: CollectionData,
  filter: ParsedFilter,
  needs: PlanNeeds,
): Generator<StoredDocument> {
  const plan = planFor(data, filter, needs);
  const matches = matchesOf(data, plan, filter);
  if (needs.sort.length === 0 || (plan.kind === 'index' && plan.scan.ordered)) yield* matches;
  else yield* sortDocuments([...matches], needs.sort);
}

function* matchesOf(
  data: CollectionData,
  plan: QueryPlan<PlannedIndex>,
  filter: ParsedFilter,
): Generator<StoredDocument> {
  const candidates = candidatesOf(data, plan);
  if (plan.kind === 'index' && plan.scan.exact) yield* candidates;
  else for (const document of candidates) if (filter.matches(document)) yield document;
}

function* candidatesOf(data: CollectionData, plan: QueryPlan<PlannedIndex>): Generator<StoredDocument> {
  if (plan.kind === 'scan') {
    for (const { key, value } of data.documents.getRange()) yield data.decode(value, key);
  } else if (plan.kind === 'index') {
    yield* documentsIn(data, plan.scan);
  } else {
    const seen = new Set<string>();
    for (const scan of plan.scans) {
      for (const document of documentsIn(data, scan)) {
        if (!seen.has(document._id)) yield document;
        seen.add(document._id);
      }
    }
  }
}

function* documentsIn(data: CollectionData, scan: IndexScan<PlannedIndex>): Generator<StoredDocument> {
  const { index, ...where } = scan;
  if (!('entries' in index)) {
    for (const { key, value } of mergeRanges(data.documents, where)) yield data.decode(value, key);
    return;
  }
  for (const { value: id } of mergeRanges(index.entries, where)) {
    yield data.expect(id);
  }
}
