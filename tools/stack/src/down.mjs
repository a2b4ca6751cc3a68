import { rmSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';

import { stopGuardian } from './guardian-process.mjs';
import { withLock } from './lock.mjs';
import { lockPath } from './site.mjs';
import { readState, removeState } from './state.mjs';
import { stopServers } from './stop-servers.mjs';

/**
 * Ends what `up` started and nothing else. Data stays unless it is to be wiped. May be repeated.
 *
 * @param {import('./site.mjs').Site} site
 * @param {object} options
 * @param {boolean} options.wipe
 * @param {number} [options.graceMs] how long a server may take before it is killed
 * @param {AbortSignal} options.signal ends only the wait for another command
 */
export async function down(site, { wipe, graceMs, signal }) {
  const onWait = (pid) => site.say(`Waiting for process ${pid}, which is at work on this stack ...`);
  await withLock(lockPath(site), { signal, onWait }, async () => {
    const state = readState(site.stateFolder);
    await stopGuardian(site);
    await stopServers(site, site.servers, { graceMs });
    removeState(site.stateFolder);
    if (wipe) wipeData(site);
    site.say(state === undefined ? 'The stack is not up.' : 'The stack is down.');
  });
  if (wipe) removeIfEmpty(site.stateFolder);
}

/** Only what servers have written: the folder is the person's choice, and may hold more. */
function wipeData(site) {
  for (const { name } of site.servers) {
    rmSync(join(site.stateFolder, name), { recursive: true, force: true });
  }
  rmSync(join(site.stateFolder, 'guardian.log'), { force: true });
}

function removeIfEmpty(folder) {
  try {
    rmdirSync(folder);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(error.code)) throw error;
  }
}
