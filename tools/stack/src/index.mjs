import { changeServers } from './change-servers.mjs';
import { repositorySite, serversNamed } from './site.mjs';

export { countCommands } from './count-commands.mjs';
export { countMessages } from './count-messages.mjs';
export { emptyCollections } from './empty-collections.mjs';

/**
 * Stops a server of the running stack, as an outage does: its clients find nobody at its address. Resolves when its
 * process has gone; what it had acknowledged is on the disk.
 *
 * @param {'kafka' | 'mongo' | 'minio'} name
 */
export async function stopServer(name) {
  await change(name, { stop: true, start: false });
}

/**
 * Starts a server that was stopped, at the same address with the same data. Resolves when it does all that a client may
 * need; does nothing when it runs.
 *
 * @param {'kafka' | 'mongo' | 'minio'} name
 */
export async function startServer(name) {
  await change(name, { stop: false, start: true });
}

async function change(name, what) {
  // A test must not meet the servers on which somebody works.
  if (!process.env.GENERIA_STACK_STATE) {
    throw new Error('GENERIA_STACK_STATE is not set: run the tests of the real stack by npm run test:stack.');
  }
  const site = repositorySite({ env: process.env, say: () => undefined });
  await changeServers(site, serversNamed(site, [name]), { ...what, signal: new AbortController().signal });
}
