import { isAlive, residentBytes } from '@generia/processes';

import { awaitAnswer } from './await-answer.mjs';
import { readState } from './state.mjs';

const ANSWERS_WITHIN_MS = 3_000;

/**
 * @typedef {object} ServerStatus
 * @property {string} name
 * @property {string} version
 * @property {string | undefined} address
 * @property {'runs' | 'ended' | 'stopped'} process `ended`: it should run, and does not
 * @property {number | undefined} pid
 * @property {number | undefined} uptimeMs
 * @property {number | undefined} memoryBytes
 * @property {boolean} answers
 */

/**
 * How each server is: whether its process lives, and whether it answers a client.
 *
 * @param {import('./site.mjs').Site} site
 * @param {{ nowMs: number, signal: AbortSignal }} options
 * @returns {Promise<readonly ServerStatus[]>}
 */
export async function status(site, { nowMs, signal }) {
  const state = readState(site.stateFolder);
  return Promise.all(
    site.servers.map(async ({ name, recipe, ping }) => {
      const port = state?.ports[name];
      const started = state?.processes[name];
      const runs = started !== undefined && isAlive(started);
      return {
        name,
        version: recipe.version,
        address: port === undefined ? undefined : `127.0.0.1:${port}`,
        process: runs ? 'runs' : started === undefined ? 'stopped' : 'ended',
        pid: runs ? started.pid : undefined,
        uptimeMs: runs ? nowMs - Date.parse(started.startedAt) : undefined,
        memoryBytes: runs ? residentBytes(started.pid) : undefined,
        answers: runs && (await answers(() => ping(port), signal)),
      };
    }),
  );
}

/** @param {readonly ServerStatus[]} servers */
export const allAnswer = (servers) => servers.every(({ answers }) => answers);

async function answers(ask, signal) {
  try {
    // Asked once: a person wants to know how it is now.
    await awaitAnswer({ ask, isAlive: () => false, deadlineMs: ANSWERS_WITHIN_MS, signal });
    return true;
  } catch {
    signal.throwIfAborted();
    return false;
  }
}
