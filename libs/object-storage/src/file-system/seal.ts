import type { ObjectInfo } from '../object-storage.js';

/** What a file says about the object in it. */
export type SealedInfo = Pick<ObjectInfo, 'sizeBytes' | 'contentType'>;

const MARK = Buffer.from('GNOBJ001');
const FOOT_BYTES = 4 + MARK.length;

/** No seal is longer; reading this much of a file's end reads all of it. */
export const MAX_SEAL_BYTES = 1024;

/**
 * What follows the object's bytes in its file: a JSON text, its length (4 bytes, big-endian) and a mark. One file, so
 * that one rename replaces bytes and content type together; at the end, because viewers of PNG and JPEG stop reading at
 * the end of the picture, so that the files can be looked at.
 */
export function sealOf(info: SealedInfo): Uint8Array {
  const text = Buffer.from(JSON.stringify({ contentType: info.contentType, sizeBytes: info.sizeBytes }));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  return Buffer.concat([text, length, MARK]);
}

/** Reads the seal at the end of a file of which `tail` is the last part; null when the file is not whole. */
export function readSeal(tail: Buffer, fileBytes: number): SealedInfo | null {
  if (tail.length < FOOT_BYTES || !tail.subarray(-MARK.length).equals(MARK)) return null;
  const textBytes = tail.readUInt32BE(tail.length - FOOT_BYTES);
  const textStart = tail.length - FOOT_BYTES - textBytes;
  if (textStart < 0) return null;
  const info = parse(tail.subarray(textStart, textStart + textBytes).toString());
  return info?.sizeBytes === fileBytes - FOOT_BYTES - textBytes ? info : null;
}

function parse(text: string): SealedInfo | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { contentType, sizeBytes } = value as Partial<Record<string, unknown>>;
  return typeof contentType === 'string' && typeof sizeBytes === 'number' ? { contentType, sizeBytes } : null;
}
