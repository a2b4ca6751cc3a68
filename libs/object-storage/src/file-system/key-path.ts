/** Most file systems allow 255 bytes in a name; the rest is room for the marks below. */
const MAX_NAME_LENGTH = 200;
const CHUNKS = new RegExp(`.{1,${MAX_NAME_LENGTH}}`, 'g');

/** Ends the name of a directory, so that `a` and `a/b` may both be objects. Never part of an encoded segment. */
const DIRECTORY = '+';
/** Ends the name of a directory that holds only a part of a long segment, and begins the name of the next part. */
const CONTINUED = '~';

/** What Windows takes for a device, with any extension. Source: "Naming Files, Paths, and Namespaces", Microsoft. */
const DEVICE_NAME = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/;

/**
 * Where an object lies, as names below the storage's directory. Different keys get paths that stay different on a
 * file system that folds case or Unicode forms, and that none refuses: lower-case ASCII letters, digits, `-`, `_` and
 * `.` stand for themselves, every other byte is written as `%` and two hex digits.
 */
export function pathOfKey(key: string): string[] {
  const segments = key.split('/').map(chunksOf);
  const file = segments.at(-1) ?? [];
  return [
    ...segments.slice(0, -1).flatMap(asDirectories),
    ...continued(file.slice(0, -1)),
    ...file.slice(-1),
  ];
}

/** The directory that holds every key with this prefix. */
export function directoryOfPrefix(prefix: string): string[] {
  return prefix.split('/').slice(0, -1).map(chunksOf).flatMap(asDirectories);
}

/** The key that {@link pathOfKey} put there, or null when it never puts anything there. */
export function keyOfPath(path: readonly string[]): string | null {
  const written = path.join('').replaceAll(CONTINUED, '').replaceAll(DIRECTORY, '/');
  const key = decode(written);
  if (key === null) return null;
  const expected = pathOfKey(key);
  return expected.length === path.length && expected.every((name, index) => name === path[index])
    ? key
    : null;
}

function chunksOf(segment: string): string[] {
  const chunks = encode(segment).match(CHUNKS) ?? [''];
  return chunks.map((chunk, index) => (index === 0 ? chunk : CONTINUED + chunk));
}

function asDirectories(chunks: readonly string[]): string[] {
  return [...continued(chunks.slice(0, -1)), ...chunks.slice(-1).map((chunk) => chunk + DIRECTORY)];
}

function continued(chunks: readonly string[]): string[] {
  return chunks.map((chunk) => chunk + CONTINUED);
}

function encode(segment: string): string {
  return segment
    .replace(/[^a-z0-9._-]/gu, (character) => hexOf(character))
    .replace(/^\.|\.$/g, hexOf('.'))
    .replace(DEVICE_NAME, (device) => hexOf(device.charAt(0)) + device.slice(1));
}

function hexOf(character: string): string {
  return [...Buffer.from(character)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
}

function decode(written: string): string | null {
  try {
    return decodeURIComponent(written);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
