import { isAlive } from '@generia/processes';

import { whyNotReady } from './is-ready.mjs';
import { readState } from './state.mjs';

/**
 * @typedef {object} ProcessStatus
 * @property {string} name
 * @property {number} pid
 * @property {string} url
 * @property {string} state `ready`, or why it is not
 */

/**
 * How each process is that `up` started.
 *
 * @param {import('./services.mjs').Site} site
 * @returns {Promise<readonly ProcessStatus[]>}
 */
export function status(site) {
  return Promise.all(
    readState(site.folder).map(async (started) => {
      const { name, pid, url } = started;
      const state = isAlive(started) ? ((await whyNotReady(url)) ?? 'ready') : 'ended';
      return { name, pid, url, state };
    }),
  );
}

/**
 * @param {readonly ProcessStatus[]} processes
 * @returns {string} one line for each
 */
export function statusTable(processes) {
  if (processes.length === 0) return 'Nothing was started.';
  const rows = [
    ['SERVICE', 'PID', 'ADDRESS', 'STATE'],
    ...processes.map(({ name, pid, url, state }) => [name, String(pid), new URL(url).host, state]),
  ];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
}
