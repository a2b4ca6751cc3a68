import { crc32 } from 'node:zlib';

import { jsonOfField, labelOfField, valueOfJson } from './tagged-json.js';
import type { StoredDocument } from './stored-document.js';
import { TextWriter } from './text-writer.js';

const HEADER_BYTES = 5;
/** JSON without tags: only older files have it. */
const PLAIN = 0;
const TAGGED = 1;

const OPEN = 0x7b;
const COMMA = 0x2c;
const CLOSE = 0x7d;

/** A document, and how it lies on the disk. */
export interface EncodedDocument {
  readonly document: StoredDocument;
  readonly bytes: Buffer;
  /** Where each of its fields ends, in their order: there is a comma, or the end of the document. */
  readonly ends: readonly number[];
}

const writer = new TextWriter();

/**
 * A document as bytes: a flag, the CRC-32 of the rest, and tagged JSON.
 *
 * @param document as `copyValue` makes it: it has been checked, and nobody changes it any more
 * @param before one that shares with it what was not changed: that is not written a second time, but copied
 */
export function encodeDocument(document: StoredDocument, before?: EncodedDocument): EncodedDocument {
  writer.reset(HEADER_BYTES);
  writer.byte(OPEN);
  const ends = before ? writeChanged(document, before) : writeAll(document);
  writer.replaceLast(CLOSE);
  const bytes = writer.take();
  bytes[0] = TAGGED;
  bytes.writeUInt32LE(crc32(bytes.subarray(HEADER_BYTES), TAGGED), 1);
  return { document, bytes, ends };
}

function writeAll(document: StoredDocument): number[] {
  const ends: number[] = [];
  for (const name in document) ends.push(writeField(name, document[name]));
  return ends;
}

/** Fields of equal value that follow each other are copied together. */
function writeChanged(document: StoredDocument, before: EncodedDocument): number[] {
  const ends: number[] = [];
  const names = Object.keys(before.document);
  let place = 0;
  let copyFrom = 0;
  let copyTo = 0;
  for (const name in document) {
    const value = document[name];
    while (place < names.length && names[place] !== name) place++;
    const isSame = place < names.length && before.document[name] === value;
    const from = place === 0 ? HEADER_BYTES + 1 : (before.ends[place - 1] ?? 0) + 1;
    if (copyTo > 0 && (!isSame || from !== copyTo + 1)) {
      writeCopy(before.bytes, copyFrom, copyTo);
      copyTo = 0;
    }
    if (isSame) {
      if (copyTo === 0) copyFrom = from;
      copyTo = before.ends[place] ?? 0;
      ends.push(writer.length + copyTo - copyFrom);
    } else ends.push(writeField(name, value));
    place++;
  }
  if (copyTo > 0) writeCopy(before.bytes, copyFrom, copyTo);
  return ends;
}

function writeCopy(bytes: Buffer, from: number, to: number): void {
  writer.copy(bytes, from, to);
  writer.byte(COMMA);
}

/** Where the field ends. */
function writeField(name: string, value: unknown): number {
  writer.text(labelOfField(name));
  writer.text(jsonOfField(value));
  const end = writer.length;
  writer.byte(COMMA);
  return end;
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
