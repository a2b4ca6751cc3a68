import { join } from 'node:path';

import type { FileOperations } from './file-operations.js';
import { keyOfPath } from './key-path.js';
import { fileErrorCode } from './storage-error.js';

/** The keys of all objects below one directory of the storage, in no order. Files that are no objects are passed over. */
export async function listKeys(
  files: FileOperations,
  root: string,
  directory: readonly string[],
): Promise<string[]> {
  const keys: string[] = [];
  for (const entry of await entriesOf(files, join(root, ...directory))) {
    const path = [...directory, entry.name];
    if (entry.isDirectory()) {
      keys.push(...(await listKeys(files, root, path)));
      continue;
    }
    const key = entry.isFile() ? keyOfPath(path) : null;
    if (key !== null) keys.push(key);
  }
  return keys;
}

async function entriesOf(files: FileOperations, directory: string) {
  try {
    return await files.readdir(directory, { withFileTypes: true });
  } catch (error) {
    if (fileErrorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
