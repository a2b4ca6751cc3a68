import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/**
 * A process, told apart from every other that may get its number later.
 *
 * @typedef {object} ProcessIdentity
 * @property {number} pid
 * @property {string} startMark what only this process has: when it started, and where needed what it runs
 */

/**
 * Who runs under a number now; undefined when nobody does.
 *
 * @param {number} pid
 * @returns {ProcessIdentity | undefined}
 */
export function identify(pid) {
  const startMark = process.platform === 'linux' ? linuxStartMark(pid) : psStartMark(pid);
  return startMark === undefined ? undefined : { pid, startMark };
}

/**
 * Whether the very process that was identified still runs.
 *
 * @param {ProcessIdentity} identity
 */
export function isAlive({ pid, startMark }) {
  const now = identify(pid);
  return now !== undefined && now.startMark === startMark;
}

/**
 * The start of a process in clock ticks since the boot, from Linux' /proc/PID/stat: `PID (NAME) STATE ... START ...`,
 * where the name may hold anything. Undefined for a process that has ended and only waits to be asked for its end. Its
 * first thread alone ends nothing: the others keep its ports and files until they have ended too.
 *
 * @param {string} stat
 * @param {number} threads that the process has, the ended first one included
 * @returns {string | undefined}
 */
export function parseStat(stat, threads) {
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // The start is the 22nd field, and the state the third.
  return (state === 'Z' || state === 'X') && threads <= 1 ? undefined : fields[18];
}

/**
 * @param {number} pid
 * @returns {number | undefined} resident memory in bytes, undefined when the process has gone
 */
export function residentBytes(pid) {
  try {
    const text =
      process.platform === 'linux'
        ? (/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '')
        : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
    return text.trim() === '' ? undefined : Number(text) * 1024;
  } catch {
    // No such process: that is an answer, not a failure.
    return undefined;
  }
}

/** @param {number} pid */
function linuxStartMark(pid) {
  try {
    const ticks = parseStat(
      readFileSync(`/proc/${pid}/stat`, 'utf8'),
      readdirSync(`/proc/${pid}/task`).length,
    );
    if (ticks === undefined) return undefined;
    // After a reboot another process may have this number and have started as many ticks after the boot.
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${ticks}`;
  } catch {
    // No such process: that is an answer, not a failure.
    return undefined;
  }
}

/** @param {number} pid */
function psStartMark(pid) {
  try {
    // Seconds are coarse, so what it runs counts too.
    const line = execFileSync('ps', ['-o', 'stat=,lstart=,command=', '-p', String(pid)], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    }).trim();
    const [stat] = line.split(' ', 1);
    return line === '' || stat.startsWith('Z') ? undefined : line.slice(stat.length).trim();
  } catch {
    // No such process: that is an answer, not a failure.
    return undefined;
  }
}
