import { compareValues } from './compare-values.js';
import { valuesAt } from './document-path.js';
import type { PlannedSort } from './plan-query.js';
import type { StoredDocument } from './stored-document.js';

/** Sorts as MongoDB does: a list counts as its least element, or descending its greatest; ties go by `_id`. */
export function sortDocuments(documents: StoredDocument[], sort: PlannedSort): StoredDocument[] {
  const rows = documents.map((document) => ({
    document,
    keys: sort.map(([path, direction]) => sortValue(document, path, direction)),
  }));
  rows.sort((a, b) => {
    for (const [i, [, direction]] of sort.entries()) {
      const order = compareValues(a.keys[i], b.keys[i]) * direction;
      if (order !== 0) return order;
    }
    return compareValues(a.document._id, b.document._id);
  });
  return rows.map(({ document }) => document);
}

/** What a document is sorted by at a path. */
export function sortValue(document: StoredDocument, path: string, direction: 1 | -1): unknown {
  const values = valuesAt(document, path);
  if (values.length === 1) return values[0];
  const elements = values.filter((value) => !Array.isArray(value));
  return elements.reduce(
    (best, value) => (compareValues(value, best) * direction < 0 ? value : best),
    elements[0],
  );
}
