import { isPlainObject } from '../requests/plain-object.js';

/**
 * The order of types in MongoDB's comparison; a missing value counts as null.
 * https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/
 */
export const typeRank = {
  null: 0x05,
  number: 0x10,
  string: 0x20,
  object: 0x30,
  array: 0x40,
  boolean: 0x50,
  date: 0x60,
} as const;

/** The rank of a value's type. Only values of one rank are ever less or greater than each other in a filter. */
export function rankOf(value: unknown): number {
  if (value === undefined || value === null) return typeRank.null;
  if (typeof value === 'number') return typeRank.number;
  if (typeof value === 'string') return typeRank.string;
  if (typeof value === 'boolean') return typeRank.boolean;
  if (value instanceof Date) return typeRank.date;
  return Array.isArray(value) ? typeRank.array : typeRank.object;
}

/** MongoDB's total order of values: negative when `a` comes first. NaN is the least number; strings go by UTF-8 bytes. */
export function compareValues(a: unknown, b: unknown): number {
  const rank = rankOf(a);
  const difference = rank - rankOf(b);
  if (difference !== 0) return difference;
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b);
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  if (a instanceof Date && b instanceof Date) return compareNumbers(a.getTime(), b.getTime());
  if (Array.isArray(a) && Array.isArray(b)) return compareLists(a, b, compareValues);
  if (isPlainObject(a) && isPlainObject(b)) {
    return compareLists(Object.entries(a), Object.entries(b), compareFields);
  }
  return 0;
}

function compareNumbers(a: number, b: number): number {
  if (a < b) return -1;
  if (a > b) return 1;
  return Number(Number.isNaN(b)) - Number(Number.isNaN(a));
}

/** UTF-8 order is code point order; UTF-16 units differ from it only where a surrogate meets a unit above them. */
function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return codePointRank(x) - codePointRank(y);
  }
  return a.length - b.length;
}

function codePointRank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

function compareLists<T>(a: readonly T[], b: readonly T[], compare: (x: T, y: T) => number): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const order = compare(a[i] as T, b[i] as T);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

type Field = readonly [name: string, value: unknown];

function compareFields([aName, a]: Field, [bName, b]: Field): number {
  return rankOf(a) - rankOf(b) || compareStrings(aName, bName) || compareValues(a, b);
}
