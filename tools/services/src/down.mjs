import { stopProcess } from '@generia/processes';

import { readState, writeState } from './state.mjs';

/** Longer than the services themselves take: 30 s for running tasks and 10 s to close. */
const GRACE_MS = 45_000;

/**
 * Stops processes that `up` started, all at once, and forgets them. Does nothing for those that have gone.
 *
 * @param {import('./services.mjs').Site} site
 * @param {readonly import('./state.mjs').StartedProcess[]} [processes] all that are known unless told
 */
export async function down(site, processes = readState(site.folder)) {
  await Promise.all(
    processes.map(async (started) => {
      const outcome = await stopProcess(started, { graceMs: GRACE_MS });
      site.say(`${started.name}: ${outcome}`);
    }),
  );
  const gone = new Set(processes.map(({ pid }) => pid));
  writeState(
    site.folder,
    readState(site.folder).filter(({ pid }) => !gone.has(pid)),
  );
}
