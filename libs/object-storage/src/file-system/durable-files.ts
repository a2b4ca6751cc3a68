import { dirname, join } from 'node:path';

import type { FileOperations } from './file-operations.js';

/**
 * Puts a file in its place whole or not at all: written beside, forced to the disk, renamed. What could not be removed
 * after a failure stays in the temporary directory, which is emptied at the next start.
 */
export async function writeWhole(
  files: FileOperations,
  paths: { readonly temporary: string; readonly target: string },
  parts: readonly Uint8Array[],
  /** Forces the names in a directory to the disk. */
  sync: (directory: string) => Promise<void>,
): Promise<void> {
  try {
    const descriptor = await files.open(paths.temporary, 'wx');
    try {
      await writeAll(files, descriptor, parts);
      await files.fsync(descriptor);
    } finally {
      await files.close(descriptor);
    }
    await files.rename(paths.temporary, paths.target);
  } catch (error) {
    await Promise.allSettled([files.rm(paths.temporary, { force: true })]);
    throw error;
  }
  await sync(dirname(paths.target));
}

/** Writes the parts from where they lie, without putting them together first. */
async function writeAll(
  files: FileOperations,
  descriptor: number,
  parts: readonly Uint8Array[],
): Promise<void> {
  let rest = parts.filter(({ byteLength }) => byteLength > 0);
  while (rest.length > 0) {
    rest = withoutFirst(rest, await files.writev(descriptor, rest));
  }
}

/** What is left of the parts behind so many bytes. */
function withoutFirst(parts: readonly Uint8Array[], bytes: number): Uint8Array[] {
  let toSkip = bytes;
  return parts.flatMap((part) => {
    const skipped = Math.min(toSkip, part.byteLength);
    toSkip -= skipped;
    return skipped === part.byteLength ? [] : [part.subarray(skipped)];
  });
}

/** Makes a directory with its parents; when one was new, forces the names of all of them below `root` to the disk. */
export async function makeDirectory(
  files: FileOperations,
  root: string,
  names: readonly string[],
): Promise<void> {
  const created = await files.mkdir(join(root, ...names), { recursive: true });
  if (created === undefined) return;
  for (let depth = names.length - 1; depth >= 0; depth -= 1) {
    await syncDirectory(files, join(root, ...names.slice(0, depth)));
  }
}

/** Forces the names in a directory to the disk. Windows has no such call and does not need it. */
export async function syncDirectory(files: FileOperations, directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  const descriptor = await files.open(directory, 'r');
  try {
    await files.fsync(descriptor);
  } finally {
    await files.close(descriptor);
  }
}
