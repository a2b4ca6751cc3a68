import { dirname } from 'node:path';

import type { FileOperations } from './file-operations.js';
import { fileErrorCode } from './storage-error.js';

/** How a directory says that it may not be opened, or cannot be forced to the disk. */
const NOT_OURS: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS', 'EINVAL']);

/**
 * Puts a file in its place whole or not at all: written beside, forced to the disk, renamed. What could not be removed
 * after a failure stays in the temporary directory, which is emptied at the next start.
 */
export async function writeWhole(
  files: FileOperations,
  paths: { readonly temporary: string; readonly target: string },
  parts: readonly Uint8Array[],
  directory: {
    /** Resolves when the target's directory is there; the file is written meanwhile. */
    readonly made: Promise<void>;
    /** Forces the names in a directory to the disk. */
    readonly sync: (directory: string) => Promise<void>;
  },
): Promise<void> {
  try {
    // Both are waited for, so that nothing is written any more when its leftovers are removed.
    const ready = await Promise.allSettled([directory.made, writeNew(files, paths.temporary, parts)]);
    for (const outcome of ready) if (outcome.status === 'rejected') throw outcome.reason;
    await files.rename(paths.temporary, paths.target);
  } catch (error) {
    await Promise.allSettled([files.rm(paths.temporary, { force: true })]);
    throw error;
  }
  await directory.sync(dirname(paths.target));
}

async function writeNew(files: FileOperations, path: string, parts: readonly Uint8Array[]): Promise<void> {
  const descriptor = await files.open(path, 'wx');
  try {
    await writeAll(files, descriptor, parts);
    await files.fsync(descriptor);
  } finally {
    await files.close(descriptor);
  }
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

/** Forces the names in a directory to the disk, where the system has to be told to. */
export async function syncDirectory(files: FileOperations, directory: string): Promise<void> {
  if (!files.syncsDirectories) return;
  const descriptor = await files.openDirectory(directory);
  try {
    await files.fsync(descriptor);
  } finally {
    await files.close(descriptor);
  }
}

/**
 * Forces the names that lead to a directory to the disk, whoever has made them: its own and those of all above it, by syncing
 * each directory above it up to the root; the names in the directory itself are not among them. A directory that may not be
 * opened for reading, or whose file system forces none, is passed over: the name in it is as safe as that leaves it.
 */
export async function syncWay(files: FileOperations, directory: string): Promise<void> {
  const parent = dirname(directory);
  if (parent === directory) return;
  await syncDirectory(files, parent).catch((error: unknown) => {
    if (!NOT_OURS.has(fileErrorCode(error))) throw error;
  });
  await syncWay(files, parent);
}
