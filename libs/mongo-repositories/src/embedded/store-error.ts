import { TaskError } from '@generia/resilience';

import { messageOf } from '../error-code.js';

/**
 * Why a store cannot be opened:
 * - `STORE_LOCKED`: another live process (or this one) has it open;
 * - `STORE_CORRUPT`: its file is damaged, cut short, or no LMDB file at all;
 * - `STORE_FOREIGN`: its file is sound, but another program wrote it;
 * - `STORE_VERSION`: a newer version of this program (or of LMDB) wrote it;
 * - `STORE_UNWRITABLE`: the directory cannot be made, read or written.
 */
export type StoreOpenCode =
  'STORE_LOCKED' | 'STORE_CORRUPT' | 'STORE_FOREIGN' | 'STORE_VERSION' | 'STORE_UNWRITABLE';

/** The store cannot be opened, and trying again would not help. Its one-line message names path, problem and remedy. */
export class StoreOpenError extends TaskError {
  constructor(
    code: StoreOpenCode,
    readonly path: string,
    problem: string,
    remedy: string,
    cause?: unknown,
  ) {
    super(`Cannot open the store in ${path}: ${problem}. ${remedy}`, {
      code,
      retry: 'never',
      remedy,
      cause,
    });
  }
}

/** A stored document does not say what was written: the disk or another program changed it. */
export class StoreCorruptError extends TaskError {
  constructor(
    readonly collection: string,
    readonly id: string,
    problem: string,
    cause?: unknown,
  ) {
    const remedy = 'Restore the data directory from a copy.';
    super(`Document '${id}' of collection '${collection}' is damaged: ${problem}. ${remedy}`, {
      code: 'STORE_CORRUPT',
      retry: 'never',
      remedy,
      cause,
    });
  }
}

/** A commit failed (a full disk, as a rule). Nothing of it was stored; the store goes on when there is room again. */
export class StoreWriteError extends TaskError {
  constructor(path: string, cause: unknown) {
    const problem = messageOf(cause);
    const remedy = 'Free some disk space; the work is tried again.';
    super(`Cannot write to the store in ${path} (is the disk full?): ${problem}. ${remedy}`, {
      code: 'STORE_WRITE_FAILED',
      retry: 'free',
      retryAfterMs: 1000,
      remedy,
      cause,
    });
  }
}
