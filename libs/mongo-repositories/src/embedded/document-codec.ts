import { crc32 } from 'node:zlib';

import { copyValue } from '../requests/copy-value.js';
import { isPlainObject } from '../requests/plain-object.js';
import type { StoredDocument } from './stored-document.js';

const HEADER_BYTES = 5;
const PLAIN = 0;
const TAGGED = 1;

/**
 * A document as bytes: a flag, the CRC-32 of the rest, and JSON in which dates and odd numbers are tagged objects
 * (`{"$date":0}`, `{"$number":"NaN"}`) and field names that begin with `$` have one more.
 *
 * @throws StoreRequestError DOCUMENT_INVALID when it holds what no document can hold
 */
export function encodeDocument(document: StoredDocument): Buffer {
  let tagged = false;
  const tag = <V>(value: V): V => ((tagged = true), value);
  const json = JSON.stringify(
    copyValue(document, '', {
      date: (date) => tag({ $date: date.getTime() }),
      oddNumber: (value) => tag({ $number: String(value) }),
      fieldName: (name) => (name.startsWith('$') ? tag(`$${name}`) : name),
    }),
  );
  const length = Buffer.byteLength(json);
  const bytes = Buffer.allocUnsafe(HEADER_BYTES + length);
  bytes[0] = tagged ? TAGGED : PLAIN;
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
