import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { identify, isAlive } from '@generia/processes';

const LOOK_MS = 100;

/** @typedef {import('@generia/processes').ProcessIdentity & { ticket: string }} Holder */

/**
 * Does something that only one process may do at a time. Waits while the holder of the lock lives, and takes the lock
 * over when its holder was killed.
 *
 * @template T
 * @param {string} path the lock file
 * @param {{ signal?: AbortSignal, onWait?: (pid: number) => void }} options `onWait` is told once whom we wait for
 * @param {() => Promise<T>} action
 * @returns {Promise<T>}
 */
export async function withLock(path, { signal, onWait }, action) {
  const ticket = await take(path, signal, onWait);
  try {
    return await action();
  } finally {
    if (readHolder(path)?.ticket === ticket) rmSync(path, { force: true });
  }
}

/** @returns {Promise<string>} the ticket that marks the lock as ours */
async function take(path, signal, onWait) {
  mkdirSync(dirname(path), { recursive: true });
  const ticket = randomUUID();
  const own = `${path}.${ticket}`;
  writeFileSync(own, JSON.stringify({ ...identify(process.pid), ticket }));
  try {
    for (let waits = 0; !linked(own, path); waits += 1) {
      signal?.throwIfAborted();
      const holder = readHolder(path);
      if (holder === undefined) continue;
      if (!isAlive(holder)) {
        removeDead(path);
        continue;
      }
      if (waits === 0) onWait?.(holder.pid);
      await sleep(LOOK_MS, undefined, { signal });
    }
    return ticket;
  } finally {
    rmSync(own, { force: true });
  }
}

/** A link appears at once with its content: nobody sees a lock without its holder. */
function linked(own, path) {
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Removes the lock of a dead holder. Another process may have done so just now and hold the lock: only one can move a
 * file, so look again at what was moved, and put it back if it is alive.
 */
function removeDead(path) {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  const holder = readHolder(aside);
  if (holder !== undefined && isAlive(holder)) linked(aside, path);
  rmSync(aside, { force: true });
}

/**
 * @param {string} path
 * @returns {Holder | undefined} undefined when nobody holds it
 */
function readHolder(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    // What is no lock of ours is held by nobody that lives.
    if (error instanceof SyntaxError) return { pid: 0, startMark: '', ticket: '' };
    throw error;
  }
}
