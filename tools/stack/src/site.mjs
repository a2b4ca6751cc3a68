import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { cacheFolder, stateFolder } from './folders.mjs';
import { kafka } from './servers/kafka.mjs';
import { minio } from './servers/minio.mjs';
import { mongo } from './servers/mongo.mjs';
import { StackError } from './stack-error.mjs';

/**
 * A stack: what it consists of and where it is. Every command works on one.
 *
 * @typedef {object} Site
 * @property {readonly import('./servers/server.mjs').Server[]} servers
 * @property {string} stateFolder
 * @property {string} cacheFolder
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {(line: string) => void} say tells the person what is going on
 */

const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * The stack of this repository.
 *
 * @param {{ env: Readonly<Record<string, string | undefined>>, say: (line: string) => void }} options
 * @returns {Site}
 */
export function repositorySite({ env, say }) {
  return {
    servers: [kafka, mongo, minio],
    stateFolder: stateFolder(root, env),
    cacheFolder: cacheFolder(env, homedir()),
    env,
    say,
  };
}

/** @param {Site} site */
export const lockPath = (site) => join(site.stateFolder, 'lock');

/**
 * @param {Site} site
 * @param {string} name
 */
export const logPath = (site, name) => join(site.stateFolder, name, 'server.log');

/**
 * @param {Site} site
 * @returns {Readonly<Record<string, number>>}
 */
export const defaultPorts = (site) => Object.assign({}, ...site.servers.map((server) => server.defaultPorts));

/**
 * The servers of these names; all when none is named.
 *
 * @param {Site} site
 * @param {readonly string[]} names
 */
export function serversNamed(site, names) {
  const known = site.servers.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) {
    return names.length === 0 ? site.servers : site.servers.filter(({ name }) => names.includes(name));
  }
  throw new StackError(`There is no server "${unknown}": the servers are ${known.join(', ')}.`, 2);
}
