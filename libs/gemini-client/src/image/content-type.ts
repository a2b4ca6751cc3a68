import type { ImageAnswer } from '../generation.js';

const SIGNATURES: readonly (readonly [ImageAnswer['contentType'], readonly number[]])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
];

/** What a picture is, told from its first bytes; undefined when it is neither PNG nor JPEG. */
export function contentTypeOf(bytes: Uint8Array): ImageAnswer['contentType'] | undefined {
  return SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte))?.[0];
}
