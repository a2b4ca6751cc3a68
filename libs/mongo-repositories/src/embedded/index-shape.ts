import type { IndexDeclaration } from '../document-collection.js';
import { checkDocumentId, MAX_ID_BYTES } from '../requests/check-document-id.js';
import { meetsArray, valueAt } from './document-path.js';
import { KeyWriter, readKeyValue } from './key-writer.js';

import type { StoredDocument } from './stored-document.js';

/** LMDB's limit for a key on pages of 4 kB. */
const MAX_KEY_BYTES = 1978;
/** Stands between the indexed values and the id; below every type byte and above every end mark. */
const ID_MARK = 0x02;
/** Above everything that can follow a value in a key, whichever way it is sorted. */
export const AFTER_VALUE = 0xff;
/**
 * Below everything that follows a whole value in a key. A text that goes on with a zero character is no such value, but
 * in a descending key it goes on from the same bytes, with a zero byte.
 */
export const AT_VALUE = 0x01;

/** Which fields an index has, in which order, and how their values become keys. */
export interface IndexShape {
  readonly name: string;
  readonly keys: readonly { readonly path: string; readonly direction: 1 | -1 }[];
  readonly unique: boolean;
  readonly sparse: boolean;
  readonly writer: KeyWriter;
}

/** The key of one document in one index. */
export interface IndexKey {
  /** The values and then the id: what is stored. */
  readonly key: Buffer;
  /** How many bytes of it are the indexed values alone: equal for documents with equal values. */
  readonly valuesBytes: number;
  /** The key holds only the beginning of some value. */
  readonly cut: boolean;
  /** Some indexed path meets an array, so that the key does not say everything that a filter may find. */
  readonly array: boolean;
}

export function indexShape(declaration: IndexDeclaration<never>): IndexShape {
  const keys = declaration.keys.map(([path, direction]) => ({ path: path, direction }));
  const bytesPerValue = Math.floor((MAX_KEY_BYTES - MAX_ID_BYTES - 1) / Math.max(1, keys.length));
  // A zero byte takes two; one byte each goes to the type and to the end mark.
  const writer = new KeyWriter(Math.floor((bytesPerValue - 2) / 2));
  const { name, unique = false, sparse = false } = declaration;
  return { name, keys, unique, sparse, writer };
}

/** The document's key in the index, or undefined when a sparse index passes it over. */
export function indexKey(shape: IndexShape, document: StoredDocument): IndexKey | undefined {
  const { keys, sparse } = shape;
  const writer = shape.writer.reset();
  let array = false;
  for (const [position, { path, direction }] of keys.entries()) {
    const value = valueAt(document, path);
    const isArray = Array.isArray(value) || (value === undefined && meetsArray(document, path));
    if (value === undefined && !isArray && position === 0 && sparse) return undefined;
    if (isArray) array = true;
    writer.value(isArray ? [] : value, direction);
  }
  const { cut, length } = writer;
  return { key: writer.byte(ID_MARK).utf8(document._id).take(), valuesBytes: length, cut, array };
}

/** The indexed values of a key. */
export function valuesOf({ key, valuesBytes }: IndexKey): Buffer {
  return key.subarray(0, valuesBytes);
}

const idWriter = new KeyWriter(MAX_ID_BYTES);

/**
 * The key of a document in its collection.
 *
 * @throws StoreRequestError DOCUMENT_INVALID when the id is no string, empty, or longer than {@link MAX_ID_BYTES}
 */
export function documentKey(id: string): Buffer {
  checkDocumentId(id);
  return idWriter.reset().value(id, 1).take();
}

/** The id in a document's key; for messages. */
export function idOfKey(key: Buffer): string {
  return String(readKeyValue(key, 0, 1).value);
}

/** The documents themselves, as an index by `_id`. */
export const ID_SHAPE: IndexShape = {
  name: '_id',
  keys: [{ path: '_id', direction: 1 }],
  unique: true,
  sparse: false,
  writer: idWriter,
};
