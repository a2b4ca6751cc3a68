import type { Document, FindOptions as MongoFindOptions, Sort as MongoSort } from 'mongodb';

import type { FindOptions, Sort } from '../document-collection.js';
import { readUpdate } from '../requests/read-update.js';

/** A sort as the driver takes it; undefined when there is none. */
export function mongoSort<T>(sort: Sort<T> = []): MongoSort | undefined {
  return sort.length === 0 ? undefined : sort.map(([path, direction]): [string, 1 | -1] => [path, direction]);
}

/** The options of a find as the driver takes them. A limit of zero would mean "all" there: that is the caller's case. */
export function mongoFindOptions<T>({ sort, limit, skip, fields }: FindOptions<T>): MongoFindOptions {
  const order = mongoSort(sort);
  return {
    ...(order && { sort: order }),
    ...(limit !== undefined && Number.isFinite(limit) && { limit }),
    ...(skip !== undefined && { skip }),
    ...(fields && { projection: Object.fromEntries(['_id', ...fields].map((field) => [field, 1])) }),
  };
}

/**
 * The update as the server takes it: a copy, without what is undefined. When nothing is left of it, an empty `$set`,
 * which MongoDB has accepted since 5.0: it matches and changes nothing.
 *
 * @throws StoreRequestError UPDATE_REFUSED, DOCUMENT_INVALID
 */
export function mongoUpdate(update: object): Document {
  const changes: Record<string, Record<string, unknown>> = {};
  for (const { operator, path, operand } of readUpdate(update)) (changes[operator] ??= {})[path] = operand;
  return Object.keys(changes).length === 0 ? { $set: {} } : changes;
}

/**
 * Groups by the values of fields. A missing field counts as null, as in the embedded store; without `$ifNull`, MongoDB
 * gives a group of its own to the missing ones, unless an index covers the query: then it takes them for null.
 */
export function groupPipeline(filter: object, fields: readonly string[]): Document[] {
  const key = Object.fromEntries(fields.map((field) => [field, { $ifNull: [`$${field}`, null] }]));
  return [{ $match: filter }, { $group: { _id: key, count: { $sum: 1 } } }];
}
