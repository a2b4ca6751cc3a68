import { withLock } from './lock.mjs';
import { lockPath } from './site.mjs';
import { StackError } from './stack-error.mjs';
import { livingServers, prepareServers, startServers } from './start-servers.mjs';
import { readState } from './state.mjs';
import { stopServers } from './stop-servers.mjs';

/**
 * Stops servers of a stack that is up, and starts them again on the same ports with the same data.
 *
 * @param {import('./site.mjs').Site} site
 * @param {readonly import('./servers/server.mjs').Server[]} servers
 * @param {{ stop: boolean, start: boolean, signal: AbortSignal }} options
 */
export async function changeServers(site, servers, { stop, start, signal }) {
  if (stop && site.env.GENERIA_STACK_SHARED === 'true') {
    throw new StackError(
      'Other tests use these servers at the same time. A test that stops servers runs alone when its name ends in .outage.stack.int.spec.ts or .outage.stack.e2e.spec.ts.',
      2,
    );
  }
  await withLock(lockPath(site), { signal }, async () => {
    const ports = readState(site.stateFolder)?.ports;
    if (ports === undefined) throw new StackError('The stack is not up.', 2);
    if (stop) await stopServers(site, servers);
    if (!start) return;
    const living = livingServers(site);
    const missing = servers.filter((server) => !living.includes(server));
    await prepareServers(site, missing, { ports, signal });
    await startServers(site, missing, { ports, signal });
  });
}
