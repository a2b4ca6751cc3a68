import { dirname, join } from 'node:path';

import type { FileOperations } from './file-operations.js';
import { fileErrorCode } from './storage-error.js';

/** The directories below a root. */
export interface DurableDirectories {
  /** Resolves when the directory is there and its name, like those of its parents, is on the disk. */
  make(names: readonly string[]): Promise<void>;
  /** Looks for all of them again, because somebody may have removed one. */
  forget(): void;
}

const MAX_REMEMBERED = 10_000;

/**
 * Makes each directory once, whoever needs it waits for the same; one that an earlier process has made is not taken for
 * durable, because that process may have died in between.
 *
 * @param sync forces the names in a directory to the disk
 */
export function createDurableDirectories(
  files: FileOperations,
  root: string,
  sync: (directory: string) => Promise<void>,
): DurableDirectories {
  /** Made or being made, by path. */
  const known = new Map<string, Promise<void>>();

  function make(names: readonly string[]): Promise<void> {
    if (names.length === 0) return Promise.resolve();
    const path = join(root, ...names);
    const existing = known.get(path);
    if (existing !== undefined) return existing;
    if (known.size >= MAX_REMEMBERED) known.clear();
    const making = makeInParent(names, path);
    known.set(path, making);
    return making;
  }

  async function makeInParent(names: readonly string[], path: string): Promise<void> {
    await make(names.slice(0, -1));
    await files.mkdir(path).catch((error: unknown) => {
      if (fileErrorCode(error) !== 'EEXIST') throw error;
    });
    await sync(dirname(path));
  }

  return { make, forget: () => known.clear() };
}
