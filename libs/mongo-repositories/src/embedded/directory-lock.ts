import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { currentProcess, isRunning, type ProcessIdentity } from './process-identity.js';
import { codeOf } from '../error-code.js';

/** The name of the file that says which process uses a directory. */
export const LOCK_FILE = 'store.lock';

interface LockRecord extends ProcessIdentity {
  /** Different for each lock ever taken. */
  readonly token: string;
}

/** Either a held lock, or the process that holds it. */
export type LockOutcome = { readonly release: () => void } | { readonly holder: ProcessIdentity };

/**
 * Makes this process the only one to use a directory, until it releases the lock or ends, however it ends: a lock whose
 * holder no longer runs is taken over at once.
 *
 * The lock is a file that appears complete (by a hard link, which fails when the name is taken). A stale one may only be
 * replaced by the holder of a second lock, named after the stale lock's token, that first looks whether the stale lock
 * is still there; so of two starters one wins. The second lock is of the same kind, so a crash of its holder is no
 * dead end.
 *
 * Processes are told apart within one system. Containers that share a directory but not their process numbers do not
 * see each other here; LMDB's own locks still keep their transactions apart.
 *
 * @throws the system's error when the directory cannot be written
 */
export function lockDirectory(directory: string, self: ProcessIdentity = currentProcess()): LockOutcome {
  return takeLock(directory, LOCK_FILE, self);
}

function takeLock(directory: string, name: string, self: ProcessIdentity): LockOutcome {
  const path = join(directory, name);
  const mine: LockRecord = { ...self, token: randomUUID() };
  const draft = join(directory, `${LOCK_FILE}.${mine.token}.new`);
  writeFileSync(draft, JSON.stringify(mine), { flag: 'wx' });
  try {
    for (;;) {
      if (linkIfFree(draft, path)) return { release: () => release(path, mine.token) };
      const holder = readLock(path);
      if (holder === undefined) continue;
      if (isRunning(holder)) return { holder };
      const takeover = takeLock(directory, `${LOCK_FILE}.${holder.token}`, self);
      if ('holder' in takeover) return takeover;
      try {
        if (readLock(path)?.token !== holder.token) continue;
        renameSync(draft, path);
        return { release: () => release(path, mine.token) };
      } finally {
        takeover.release();
      }
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

function linkIfFree(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function release(path: string, token: string): void {
  if (readLock(path)?.token === token) rmSync(path, { force: true });
}

/** A lock that cannot be read (a machine crash can empty it) counts as that of a process that has ended. */
function readLock(path: string): LockRecord | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  const unreadable: LockRecord = { pid: 0, startedAt: '', token: 'unreadable' };
  try {
    const { pid, startedAt, token } = JSON.parse(text) as Partial<LockRecord>;
    return typeof pid === 'number' && typeof startedAt === 'string' && /^[\w-]+$/.test(token ?? '')
      ? { pid, startedAt, token: token ?? '' }
      : unreadable;
  } catch (error) {
    if (error instanceof SyntaxError) return unreadable;
    throw error;
  }
}
