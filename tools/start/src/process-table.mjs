import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** @typedef {{ name: string, parentId: number }} ProcessEntry */

/**
 * Who a process is and who started it; undefined when that cannot be found out.
 *
 * @param {number} pid
 * @returns {ProcessEntry | undefined}
 */
export function readProcess(pid) {
  try {
    if (process.platform === 'linux') return parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    return parsePs(execFileSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8' }));
  } catch {
    // The process has gone, or this system keeps no such table (Windows): both mean that nothing is known.
    return undefined;
  }
}

/**
 * A line of Linux' /proc/PID/stat: `PID (NAME) STATE PARENT ...`, where the name may hold anything.
 *
 * @param {string} stat
 * @returns {ProcessEntry | undefined}
 */
export function parseStat(stat) {
  const [, name, parentId] = /^\d+ \((.*)\) \S (\d+) /s.exec(stat) ?? [];
  return name === undefined ? undefined : { name, parentId: Number(parentId) };
}

/**
 * A line of `ps -o ppid=,comm=`: `PARENT /path/to/NAME`.
 *
 * @param {string} line
 * @returns {ProcessEntry | undefined}
 */
export function parsePs(line) {
  const [, parentId, name] = /^\s*(\d+)\s+-?(?:.*\/)?([^/\n]+?)\s*$/.exec(line) ?? [];
  return name === undefined ? undefined : { name, parentId: Number(parentId) };
}
