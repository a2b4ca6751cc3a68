import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The digest of each file; null where there is none.
 *
 * @param {string} root
 * @param {Iterable<string>} paths from the root
 * @returns {Record<string, string | null>}
 */
export function digestsOf(root, paths) {
  return Object.fromEntries([...paths].map((path) => [path, digestOfFile(join(root, path))]));
}

/**
 * Whether the files of a list that {@link digestsOf} made are still what they were; false when there is no list.
 *
 * @param {string} root
 * @param {string} list a file
 */
export function isBuiltFrom(root, list) {
  const stored = readIfThere(list);
  if (stored === undefined) return false;
  return Object.entries(JSON.parse(stored.toString())).every(
    ([path, digest]) => digestOfFile(join(root, path)) === digest,
  );
}

/** As in the lists of {@link digestsOf}. @param {Buffer} bytes of a file */
export function digestOf(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/** @param {string} path */
function digestOfFile(path) {
  const bytes = readIfThere(path);
  return bytes === undefined ? null : digestOf(bytes);
}

/** @param {string} path */
function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch (error) {
    // A plain file may lie where a project would.
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}
