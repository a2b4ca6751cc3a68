import { setTimeout as sleep } from 'node:timers/promises';

import { isAlive } from './process-identity.mjs';

const LOOK_MS = 50;
const KILLED_WITHIN_MS = 5_000;

/**
 * Ends exactly the process that was identified: SIGTERM, so that it can write out what it holds, and SIGKILL when it
 * has not gone in time. A process that took over its number is left alone.
 *
 * @param {import('./process-identity.mjs').ProcessIdentity} identity
 * @param {{ graceMs: number }} options
 * @returns {Promise<'stopped' | 'killed' | 'was gone'>}
 */
export async function stopProcess(identity, { graceMs }) {
  if (!isAlive(identity)) return 'was gone';
  send(identity, 'SIGTERM');
  if (await goesWithin(identity, graceMs)) return 'stopped';
  send(identity, 'SIGKILL');
  if (await goesWithin(identity, KILLED_WITHIN_MS)) return 'killed';
  throw new Error(`Process ${identity.pid} survived SIGKILL.`);
}

function send({ pid }, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** The processes are not our children: there is no event to wait for. */
async function goesWithin(identity, timeoutMs) {
  const endsAtMs = performance.now() + timeoutMs;
  while (isAlive(identity)) {
    if (performance.now() >= endsAtMs) return false;
    await sleep(LOOK_MS);
  }
  return true;
}
