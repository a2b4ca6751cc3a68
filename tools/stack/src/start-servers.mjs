import { existsSync } from 'node:fs';

import { isAlive, isPortFree } from '@generia/processes';

import { allOrFirstError } from './all-or-first-error.mjs';
import { artefactFolder, ensureArtefact } from './artefact.mjs';
import { portTaken } from './ports.mjs';
import { runServer } from './run-server.mjs';
import { readState } from './state.mjs';
import { stopServers } from './stop-servers.mjs';
import { inspectTools, missingTools } from './toolchain.mjs';

/**
 * Makes sure that servers can start: their tools, their ports, their programs, which are made side by side.
 *
 * @param {import('./site.mjs').Site} site
 * @param {readonly import('./servers/server.mjs').Server[]} servers
 * @param {{ ports: Readonly<Record<string, number>>, signal: AbortSignal }} options
 */
export async function prepareServers(site, servers, { ports, signal }) {
  const problem = missingTools(await inspectTools(neededTools(site, servers), site.env));
  if (problem !== undefined) throw problem;
  for (const name of servers.flatMap(({ defaultPorts }) => Object.keys(defaultPorts))) {
    if (!(await isPortFree(ports[name]))) throw portTaken({ name, port: ports[name] });
  }
  await allOrFirstError(
    signal,
    servers.map(({ recipe }) => (either) => {
      return ensureArtefact(site.cacheFolder, recipe, { signal: either, say: site.say, env: site.env });
    }),
  );
}

/**
 * Starts servers side by side, all or none: when one fails or the signal fires, those that were started here are
 * stopped again.
 *
 * @param {import('./site.mjs').Site} site
 * @param {readonly import('./servers/server.mjs').Server[]} servers
 * @param {{ ports: Readonly<Record<string, number>>, signal: AbortSignal }} options
 */
export async function startServers(site, servers, { ports, signal }) {
  try {
    await allOrFirstError(
      signal,
      servers.map((server) => (either) => runServer(site, server, { ports, signal: either })),
    );
  } catch (error) {
    await stopServers(site, servers);
    throw error;
  }
}

/**
 * The servers whose process lives.
 *
 * @param {import('./site.mjs').Site} site
 */
export function livingServers(site) {
  const processes = readState(site.stateFolder)?.processes ?? {};
  return site.servers.filter(({ name }) => name in processes && isAlive(processes[name]));
}

/**
 * What it takes to run these servers, and to make those that are not in the cache.
 *
 * @param {import('./site.mjs').Site} site
 * @param {readonly import('./servers/server.mjs').Server[]} servers
 */
export function neededTools(site, servers) {
  const missing = servers.filter(({ recipe }) => !existsSync(artefactFolder(site.cacheFolder, recipe)));
  return [
    ...new Set([...servers.flatMap(({ tools }) => tools), ...missing.flatMap(({ recipe }) => recipe.tools)]),
  ];
}
