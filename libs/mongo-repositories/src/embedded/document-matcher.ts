import { isComparable } from '../requests/check-filter.js';
import { isPlainObject } from '../requests/plain-object.js';
import { compareValues, rankOf } from './compare-values.js';
import { valuesAt } from './document-path.js';

type Verdict = (value: unknown) => boolean;

/**
 * Compiles a filter into a question about one document, with MongoDB's answers: a missing field is like null (for `$gte`
 * and `$lte` too), values of different types are neither less nor greater than each other, texts go by their UTF-8 bytes,
 * and a list matches by itself and by each of its elements.
 */
export function documentMatcher(filter: object): Verdict {
  const conditions: Verdict[] = [];
  for (const [path, condition] of Object.entries(filter))
    if (path !== '$or') conditions.push(...verdictsOn(path, condition));
  const alternatives = branchesOf(filter)?.map(documentMatcher);
  return (document) => {
    for (const holds of conditions) if (!holds(document)) return false;
    return alternatives?.some((holds) => holds(document)) ?? true;
  };
}

/** The filters of which one has to hold, besides what stands beside them. */
export function branchesOf(filter: object): readonly object[] | undefined {
  return (filter as { readonly $or?: readonly object[] }).$or;
}

function verdictsOn(path: string, condition: unknown): Verdict[] {
  if (isComparable(condition)) return [anyAt(path, isOneOf([condition]))];
  return Object.entries(condition as object).map(([operator, operand]) => verdictOn(path, operator, operand));
}

function verdictOn(path: string, operator: string, operand: unknown): Verdict {
  switch (operator) {
    case '$in':
      return anyAt(path, isOneOf(operand as readonly unknown[]));
    case '$ne':
      return not(anyAt(path, isOneOf([operand])));
    case '$exists':
      return operand === true ? anyAt(path, isThere) : not(anyAt(path, isThere));
    case '$lt':
      return anyAt(
        path,
        isOrdered(operand, (order) => order < 0),
      );
    case '$lte':
      return anyAt(
        path,
        isOrdered(operand, (order) => order <= 0),
      );
    case '$gt':
      return anyAt(
        path,
        isOrdered(operand, (order) => order > 0),
      );
    case '$gte':
      return anyAt(
        path,
        isOrdered(operand, (order) => order >= 0),
      );
    default:
      throw new RangeError(`${operator} was not checked.`);
  }
}

/** Most paths are one field with one value. */
function anyAt(path: string, holds: Verdict): Verdict {
  const isField = !path.includes('.');
  return (document) => {
    const value =
      isField && isPlainObject(document) && Object.hasOwn(document, path) ? document[path] : undefined;
    if (!isField || Array.isArray(value)) return valuesAt(document, path).some(holds);
    return holds(value);
  };
}

function not(holds: Verdict): Verdict {
  return (document) => !holds(document);
}

function isThere(value: unknown): boolean {
  return value !== undefined;
}

/** Only values of one type are ordered; NaN is equal to itself, and neither less nor greater than any number. */
function isOrdered(operand: unknown, accepts: (order: number) => boolean): Verdict {
  const rank = rankOf(operand);
  return (value) =>
    rankOf(value) === rank &&
    Number.isNaN(value) === Number.isNaN(operand) &&
    accepts(compareValues(value, operand));
}

function isOneOf(operands: readonly unknown[]): Verdict {
  const [only] = operands;
  if (operands.length === 1) return (value) => compareValues(value, only) === 0;
  const sorted = [...operands].sort(compareValues);
  return (value) => includes(sorted, value);
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
