import { join, resolve } from 'node:path';

/**
 * Where downloads and builds are kept: one place for all clones, so that a fresh clone starts warm.
 *
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {string} home the person's home directory
 */
export function cacheFolder(env, home) {
  if (env.GENERIA_STACK_CACHE) return resolve(env.GENERIA_STACK_CACHE);
  // The XDG rules: a path that is not absolute does not count.
  const caches = env.XDG_CACHE_HOME?.startsWith('/') ? env.XDG_CACHE_HOME : join(home, '.cache');
  return join(caches, 'generia-stack');
}

/**
 * Where a stack keeps its state, data and logs: in the clone, so that clones do not share servers.
 *
 * @param {string} root the repository
 * @param {Readonly<Record<string, string | undefined>>} env
 */
export function stateFolder(root, env) {
  return env.GENERIA_STACK_STATE ? resolve(env.GENERIA_STACK_STATE) : join(root, '.cache', 'stack', 'dev');
}
