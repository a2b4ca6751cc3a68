import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * A process, told apart from every other that may get its number later.
 *
 * @typedef {object} ProcessIdentity
 * @property {number} pid
 * @property {string} startMark what only this process has
 */

/**
 * Who runs under a number now; undefined when nobody does.
 *
 * @param {number} pid
 * @returns {ProcessIdentity | undefined}
 */
export function identify(pid) {
  const startMark = process.platform === 'linux' ? linuxStart(pid) : psStart(pid);
  return startMark === undefined ? undefined : { pid, startMark };
}

/**
 * Whether the very process that was identified still runs.
 *
 * @param {ProcessIdentity} identity
 */
export function isAlive({ pid, startMark }) {
  return identify(pid)?.startMark === startMark;
}

/** Ticks since the boot, and which boot: after another one the same numbers may mean another process. */
function linuxStart(pid) {
  const stat = unlessGone(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  if (stat === undefined) return undefined;
  // `PID (NAME) STATE ...`, where the name may hold anything; the start is the 22nd field.
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (state === 'Z' || state === 'X') return undefined;
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[18]}`;
}

function psStart(pid) {
  const env = { ...process.env, LC_ALL: 'C' };
  const words = ['-o', 'stat=,lstart=,command=', '-p', String(pid)];
  const line = unlessGone(() => execFileSync('ps', words, { encoding: 'utf8', env, stdio: 'pipe' }).trim());
  if (!line || line.startsWith('Z')) return undefined;
  return line.slice(line.indexOf(' ')).trim();
}

function unlessGone(read) {
  try {
    return read();
  } catch (error) {
    // ps ends with 1 when there is no such process.
    if (error.code === 'ENOENT' || error.code === 'ESRCH' || error.status === 1) return undefined;
    throw error;
  }
}
