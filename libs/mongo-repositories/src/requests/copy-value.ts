import { StoreRequestError } from './store-request-error.js';
import { withoutUndefined } from './without-undefined.js';

/** MongoDB's limit: https://www.mongodb.com/docs/manual/reference/limits/#std-label-limit-nested-depth */
const MAX_DEPTH = 100;

/**
 * A deep copy of a value as every store would give it back: without undefined fields, and with null in place of an
 * undefined element of a list.
 *
 * @param path where the value stands, for messages; empty for a whole document
 * @throws StoreRequestError DOCUMENT_INVALID when it holds what no document can hold
 */
export function copyValue(value: unknown, path: string): unknown {
  return copyAt(value, path === '' ? [] : [path], 0);
}

/** @param way the names of the fields around the value: put together only where something is refused */
function copyAt(value: unknown, way: string[], depth: number): unknown {
  switch (typeof value) {
    case 'string':
      return wellFormed(value);
    case 'boolean':
    case 'number':
      return value;
    case 'undefined':
      return null;
    case 'object':
      return value === null ? null : copyObject(value, way, depth);
    case 'bigint':
    case 'function':
    case 'symbol':
      throw invalid(way, `a ${typeof value} cannot be stored`);
  }
}

function copyObject(value: object, way: string[], depth: number): unknown {
  if (depth > MAX_DEPTH) throw invalid(way, `it is nested more than ${MAX_DEPTH} deep`);
  if (Array.isArray(value)) return value.map((element) => copyAt(element, way, depth + 1));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    if (isDate(value)) return copyDate(value, way);
    // The plain objects of another realm have another prototype, which has none itself.
    if (Object.getPrototypeOf(prototype) !== null) {
      throw invalid(way, `a ${value.constructor.name} cannot be stored`);
    }
  }
  return copyFields(value as Readonly<Record<string, unknown>>, way, depth);
}

/** All of it at once, and then what must not be shared: most fields are texts and numbers. */
function copyFields(fields: Readonly<Record<string, unknown>>, way: string[], depth: number): unknown {
  const copy: Record<string, unknown> = { ...fields };
  let isShorter = false;
  for (const field in copy) {
    const value = copy[field];
    if (value === undefined) {
      isShorter = true;
      continue;
    }
    checkFieldName(field, way);
    if (typeof value === 'number' || value === null || (typeof value === 'string' && value.isWellFormed()))
      continue;
    way.push(field);
    copy[field] = copyAt(value, way, depth + 1);
    way.pop();
  }
  return isShorter ? withoutUndefined(copy) : copy;
}

function copyDate(date: Date, way: readonly string[]): Date {
  if (Number.isNaN(date.getTime())) throw invalid(way, 'the date is invalid');
  return new Date(date.getTime());
}

function checkFieldName(field: string, way: readonly string[]): void {
  if (field === '__proto__') throw invalid(way, 'no field may be called __proto__');
  if (field.includes('\0')) throw invalid(way, 'the name of a field may hold no zero character');
}

/** Half a surrogate pair has no UTF-8 form; it becomes U+FFFD, as it does on the way to MongoDB. */
function wellFormed(text: string): string {
  return text.isWellFormed() ? text : text.toWellFormed();
}

function isDate(value: object): value is Date {
  return value instanceof Date || Object.prototype.toString.call(value) === '[object Date]';
}

function invalid(way: readonly string[], problem: string): StoreRequestError {
  const where = way.length === 0 ? 'The document' : `The field '${way.join('.')}'`;
  return new StoreRequestError('DOCUMENT_INVALID', `${where} cannot be stored: ${problem}.`);
}
