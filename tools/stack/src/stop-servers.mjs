import { stopProcess } from '@generia/processes';

import { noteProcess, readState } from './state.mjs';

/** What a server may take to write out what it holds. */
const GRACE_MS = 15_000;

/**
 * Stops those of the servers that run, side by side, and notes that they do not run.
 *
 * @param {import('./site.mjs').Site} site
 * @param {readonly import('./servers/server.mjs').Server[]} servers
 * @param {{ graceMs?: number }} [options] how long a server may take before it is killed
 */
export async function stopServers(site, servers, { graceMs = GRACE_MS } = {}) {
  await Promise.all(
    servers.map(async ({ name, title }) => {
      const started = readState(site.stateFolder)?.processes[name];
      if (started === undefined) return;
      const end = await stopProcess(started, { graceMs });
      noteProcess(site.stateFolder, name, undefined);
      const words = {
        stopped: 'has stopped',
        killed: 'had to be killed',
        'was gone': 'was not running any more',
      };
      site.say(`${title} ${words[end]}.`);
    }),
  );
}
