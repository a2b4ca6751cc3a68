import { Context } from 'mingo/core';
import { $and, $eq, $exists, $ne, $or } from 'mingo/operators/query';
import { Query } from 'mingo/query';
import type { QueryOperator } from 'mingo/types';

import { compareValues, rankOf } from './compare-values.js';
import { valuesAt } from './document-path.js';

type Verdict = (document: unknown) => boolean;

/**
 * Where mingo differs from MongoDB, its operator is replaced: MongoDB compares texts by UTF-8 bytes (mingo by UTF-16),
 * lets `$gte: null` and `$lte: null` match a missing field, and mingo's `$in` hashes its whole list for each document.
 */
const operators: Record<`$${string}`, QueryOperator> = {
  $and,
  $eq,
  $exists,
  $ne,
  $or,
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $in: (path: string, operands: unknown, _options: unknown) => oneOf(path, operands as readonly unknown[]),
};
const context = Context.init({ query: operators });

/** Compiles a filter into a question about one document. */
export function documentMatcher(filter: object): Verdict {
  const query = new Query(filter, { context });
  return (document) => query.test(document as Record<string, unknown>);
}

function comparison(accepts: (order: number) => boolean) {
  return (path: string, operand: unknown, _options: unknown): Verdict => {
    const rank = rankOf(operand);
    const hasOrder = (value: unknown) => rankOf(value) === rank && isOrdered(value, operand);
    return (document) =>
      valuesAt(document, path).some((value) => hasOrder(value) && accepts(compareValues(value, operand)));
  };
}

/** NaN is equal to itself, and neither less nor greater than any number. */
function isOrdered(a: unknown, b: unknown): boolean {
  return Number.isNaN(a) === Number.isNaN(b);
}

function oneOf(path: string, operands: readonly unknown[]): Verdict {
  const sorted = [...operands].sort(compareValues);
  return (document) => valuesAt(document, path).some((value) => includes(sorted, value));
}

function includes(sorted: readonly unknown[], value: unknown): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = compareValues(sorted[middle], value);
    if (order === 0) return true;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return false;
}
