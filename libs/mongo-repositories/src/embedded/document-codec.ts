import { crc32 } from 'node:zlib';

import { jsonOfDocument, valueOfJson } from './tagged-json.js';
import type { StoredDocument } from './stored-document.js';

const HEADER_BYTES = 5;
/** JSON without tags: only older files have it. */
const PLAIN = 0;
const TAGGED = 1;

/**
 * A document as bytes: a flag, the CRC-32 of the rest, and tagged JSON.
 *
 * @param document as `copyValue` makes it: it has been checked, and nobody changes it any more
 */
export function encodeDocument(document: StoredDocument): Buffer {
  const json = jsonOfDocument(document);
  const length = Buffer.byteLength(json);
  const bytes = Buffer.allocUnsafe(HEADER_BYTES + length);
  bytes[0] = TAGGED;
  bytes.write(json, HEADER_BYTES);
  bytes.writeUInt32LE(crc32(bytes.subarray(HEADER_BYTES), TAGGED), 1);
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
  return flag === TAGGED ? (valueOfJson(parsed) as StoredDocument) : parsed;
}
