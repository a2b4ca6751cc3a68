import { crc32 } from 'node:zlib';

import { StoreRequestError } from './store-error.js';
import { isPlainObject, type StoredDocument } from './stored-document.js';

const HEADER_BYTES = 5;
const PLAIN = 0;
const TAGGED = 1;
const MAX_DEPTH = 100;

/**
 * A document as bytes: a flag, the CRC-32 of the rest, and JSON in which dates and odd numbers are tagged objects
 * (`{"$date":0}`, `{"$number":"NaN"}`) and field names that begin with `$` have one more.
 *
 * @throws StoreRequestError DOCUMENT_INVALID when it holds what no document can hold
 */
export function encodeDocument(document: StoredDocument): Buffer {
  const state = { tagged: false };
  const json = JSON.stringify(toJson(document, state, '', 0));
  const length = Buffer.byteLength(json);
  const bytes = Buffer.allocUnsafe(HEADER_BYTES + length);
  bytes[0] = state.tagged ? TAGGED : PLAIN;
  bytes.write(json, HEADER_BYTES);
  bytes.writeUInt32LE(crc32(bytes.subarray(HEADER_BYTES), bytes[0]), 1);
  return bytes;
}

/**
 * Reads what {@link encodeDocument} wrote.
 *
 * @param damaged makes the error that is thrown when the bytes are not what was written
 */
export function decodeDocument(bytes: Buffer, damaged: (problem: string) => Error): StoredDocument {
  const flag = bytes[0];
  if (bytes.length <= HEADER_BYTES || (flag !== PLAIN && flag !== TAGGED)) {
    throw damaged('it is no stored document');
  }
  if (crc32(bytes.subarray(HEADER_BYTES), flag) !== bytes.readUInt32LE(1)) {
    throw damaged('its checksum is wrong');
  }
  const parsed = JSON.parse(bytes.toString('utf8', HEADER_BYTES)) as StoredDocument;
  return flag === TAGGED ? (fromJson(parsed) as StoredDocument) : parsed;
}

/** A deep copy of a value as the store would give it back: without undefined fields. */
export function cloneValue(value: unknown, path: string): unknown {
  const state = { tagged: false };
  const json = toJson(value, state, path, 0);
  return state.tagged ? fromJson(json) : json;
}

function toJson(value: unknown, state: { tagged: boolean }, path: string, depth: number): unknown {
  switch (typeof value) {
    case 'string':
      return wellFormed(value);
    case 'boolean':
      return value;
    case 'number':
      if (Number.isFinite(value)) return value;
      state.tagged = true;
      return { $number: String(value) };
    case 'undefined':
      return null;
    case 'object':
      break;
    case 'bigint':
    case 'function':
    case 'symbol':
      throw invalid(path, `a ${typeof value} cannot be stored`);
  }
  if (value === null) return null;
  if (depth > MAX_DEPTH) throw invalid(path, `it is nested more than ${MAX_DEPTH} deep`);
  if (Array.isArray(value)) return value.map((element) => toJson(element, state, path, depth + 1));
  if (isDate(value)) {
    if (Number.isNaN(value.getTime())) throw invalid(path, 'the date is invalid');
    state.tagged = true;
    return { $date: value.getTime() };
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    throw invalid(path, `a ${value.constructor.name} cannot be stored`);
  }
  const copy: Record<string, unknown> = {};
  for (const [field, fieldValue] of Object.entries(value)) {
    if (fieldValue === undefined) continue;
    if (field === '__proto__') throw invalid(path, 'no field may be called __proto__');
    if (field.startsWith('$')) state.tagged = true;
    copy[field.startsWith('$') ? `$${field}` : field] = toJson(
      fieldValue,
      state,
      `${path}.${field}`,
      depth + 1,
    );
  }
  return copy;
}

/** Half a surrogate pair has no UTF-8 form; it becomes U+FFFD, as it does on the way to MongoDB. */
function wellFormed(text: string): string {
  return /\p{Surrogate}/u.test(text) ? Buffer.from(text).toString() : text;
}

function isDate(value: object): value is Date {
  return value instanceof Date || Object.prototype.toString.call(value) === '[object Date]';
}

function fromJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromJson);
  if (!isPlainObject(value)) return value;
  if (typeof value['$date'] === 'number') return new Date(value['$date']);
  if (typeof value['$number'] === 'string') return Number(value['$number']);
  const copy: Record<string, unknown> = {};
  for (const [field, fieldValue] of Object.entries(value)) {
    copy[field.startsWith('$$') ? field.slice(1) : field] = fromJson(fieldValue);
  }
  return copy;
}

function invalid(path: string, problem: string): StoreRequestError {
  const where = path === '' ? 'The document' : `The field '${path.replace(/^\./, '')}'`;
  return new StoreRequestError('DOCUMENT_INVALID', `${where} cannot be stored: ${problem}.`);
}
