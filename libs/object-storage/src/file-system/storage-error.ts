import { TaskError, type RetryPolicy } from '@generia/resilience';

interface Explanation {
  readonly code: string;
  readonly retry: RetryPolicy;
  readonly retryAfterMs?: number;
  readonly reason: string;
  readonly remedy: (directory: string) => string;
}

const FULL: Explanation = {
  code: 'OBJECT_STORAGE_FULL',
  retry: 'free',
  retryAfterMs: 30_000,
  reason: 'no space is left',
  remedy: (directory) => `Free some space on the disk of ${directory}.`,
};
const DENIED: Explanation = {
  code: 'OBJECT_STORAGE_DENIED',
  retry: 'costs_attempt',
  reason: 'the file system does not allow it',
  remedy: (directory) =>
    `Give this program the right to read and write ${directory}, or choose another directory.`,
};
const BUSY: Explanation = {
  code: 'OBJECT_STORAGE_BUSY',
  retry: 'free',
  retryAfterMs: 1_000,
  reason: 'too many files are open',
  remedy: () => 'Raise the limit of open files (ulimit -n).',
};
const UNAVAILABLE: Explanation = {
  code: 'OBJECT_STORAGE_UNAVAILABLE',
  retry: 'costs_attempt',
  reason: 'its directory is missing or not a directory',
  remedy: (directory) =>
    `Check that ${directory} is a directory and stays where it is while the program runs.`,
};
const TOO_LONG: Explanation = {
  code: 'OBJECT_STORAGE_PATH_TOO_LONG',
  retry: 'never',
  reason: 'its path is longer than the file system allows',
  remedy: (directory) => `Choose a directory with a shorter path than ${directory}.`,
};
const FAILED: Explanation = {
  code: 'OBJECT_STORAGE_FAILED',
  retry: 'costs_attempt',
  reason: 'the file system failed',
  remedy: (directory) => `Check the disk of ${directory}.`,
};

const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EACCES: DENIED,
  EPERM: DENIED,
  EROFS: DENIED,
  EMFILE: BUSY,
  ENFILE: BUSY,
  ENOENT: UNAVAILABLE,
  ENOTDIR: UNAVAILABLE,
  EISDIR: UNAVAILABLE,
  EEXIST: UNAVAILABLE,
  ENAMETOOLONG: TOO_LONG,
};

/** The code of a file system's error, such as `ENOENT`; empty for any other value. */
export function fileErrorCode(error: unknown): string {
  const code = (error as { readonly code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' ? code : '';
}

/**
 * Says what a failure of the file system means for the caller. `action` completes "Cannot ...". A full disk and a lack
 * of file handles are not the work's fault: trying again is free.
 */
export function asStorageError(error: unknown, action: string, directory: string): TaskError {
  if (error instanceof TaskError) return error;
  const systemCode = fileErrorCode(error);
  const { code, retry, retryAfterMs, reason, remedy } = EXPLANATIONS[systemCode] ?? FAILED;
  return new TaskError(`Cannot ${action}: ${reason}${systemCode === '' ? '' : ` (${systemCode})`}.`, {
    code,
    retry,
    retryAfterMs,
    remedy: remedy(directory),
    cause: error,
  });
}

/** A file that is there, and is not what was stored. */
export function damagedError(key: string, path: string): TaskError {
  return new TaskError(`The object "${key}" is damaged: its file is not whole.`, {
    code: 'OBJECT_STORAGE_DAMAGED',
    retry: 'never',
    remedy: `Remove ${path} and make the object again.`,
  });
}
