import { closeSync, fsyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

import { codeOf } from '../error-code.js';

/** Forces the names in one directory to the disk. */
export type ForceDirectory = (directory: string) => void;

/** How a directory says that it may not be opened, or cannot be forced to the disk. */
const NOT_OURS: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EROFS', 'EINVAL']);

/**
 * Forces the names in a directory, and those that lead to it, to the disk: a file whose contents are there is lost all the same
 * when a power cut takes the name of a directory above it. One that may not be opened for reading, or whose file system forces
 * none, is passed over: the names in it are as safe as that leaves them.
 */
export function forceNames(directory: string, force: ForceDirectory = forceDirectory): void {
  try {
    force(directory);
  } catch (error) {
    if (!NOT_OURS.has(codeOf(error))) throw error;
  }
  const parent = dirname(directory);
  if (parent !== directory) forceNames(parent, force);
}

/** Windows has no such call and does not need it. */
function forceDirectory(directory: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(directory, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
