import { StoreRequestError } from './store-request-error.js';

/** MongoDB's limit: https://www.mongodb.com/docs/manual/reference/limits/#std-label-limit-nested-depth */
const MAX_DEPTH = 100;

/** How a copy holds what differs between the stores. */
export interface ValueForm {
  readonly date: (date: Date) => unknown;
  /** NaN and the infinities. */
  readonly oddNumber: (value: number) => unknown;
  readonly fieldName: (name: string) => string;
}

const unchanged: ValueForm = {
  date: (date) => new Date(date.getTime()),
  oddNumber: (value) => value,
  fieldName: (name) => name,
};

/**
 * A deep copy of a value as every store would give it back: without undefined fields, and with null in place of an
 * undefined element of a list.
 *
 * @param path where the value stands, for messages; empty for a whole document
 * @throws StoreRequestError DOCUMENT_INVALID when it holds what no document can hold
 */
export function copyValue(value: unknown, path: string, form = unchanged, depth = 0): unknown {
  switch (typeof value) {
    case 'string':
      return wellFormed(value);
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : form.oddNumber(value);
    case 'undefined':
      return null;
    case 'object':
      return value === null ? null : copyObject(value, path, form, depth);
    case 'bigint':
    case 'function':
    case 'symbol':
      throw invalid(path, `a ${typeof value} cannot be stored`);
  }
}

function copyObject(value: object, path: string, form: ValueForm, depth: number): unknown {
  if (depth > MAX_DEPTH) throw invalid(path, `it is nested more than ${MAX_DEPTH} deep`);
  if (Array.isArray(value)) return value.map((element) => copyValue(element, path, form, depth + 1));
  if (isDate(value)) {
    if (Number.isNaN(value.getTime())) throw invalid(path, 'the date is invalid');
    return form.date(value);
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    throw invalid(path, `a ${value.constructor.name} cannot be stored`);
  }
  const copy: Record<string, unknown> = {};
  for (const [field, fieldValue] of Object.entries(value)) {
    if (fieldValue === undefined) continue;
    checkFieldName(field, path);
    copy[form.fieldName(field)] = copyValue(fieldValue, `${path}.${field}`, form, depth + 1);
  }
  return copy;
}

function checkFieldName(field: string, path: string): void {
  if (field === '__proto__') throw invalid(path, 'no field may be called __proto__');
  if (field.includes('\0')) throw invalid(path, 'the name of a field may hold no zero character');
}

/** Half a surrogate pair has no UTF-8 form; it becomes U+FFFD, as it does on the way to MongoDB. */
function wellFormed(text: string): string {
  return text.isWellFormed() ? text : text.toWellFormed();
}

function isDate(value: object): value is Date {
  return value instanceof Date || Object.prototype.toString.call(value) === '[object Date]';
}

function invalid(path: string, problem: string): StoreRequestError {
  const where = path === '' ? 'The document' : `The field '${path.replace(/^\./, '')}'`;
  return new StoreRequestError('DOCUMENT_INVALID', `${where} cannot be stored: ${problem}.`);
}
