import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { withLock } from './lock.mjs';
import { runLogged } from './run-logged.mjs';

/**
 * How the files of a server are made.
 *
 * @typedef {object} Recipe
 * @property {string} name
 * @property {string} version
 * @property {readonly import('./toolchain.mjs').ToolName[]} tools what making it takes
 * @property {string} queue recipes of one queue are made one after another: Maven's downloads do not bear company
 * @property {string} lasts about how long, for the person who waits
 * @property {readonly string[]} ingredients every text that the result depends on
 * @property {(folder: string, run: Run, env: NodeJS.ProcessEnv) => Promise<void>} make fills an empty folder
 */

/**
 * @callback Run runs a command to its end
 * @param {readonly string[]} words
 * @param {Readonly<Record<string, string>>} [more] added to the environment
 * @returns {Promise<void>}
 */

/**
 * Where a recipe's files are: named by all that they depend on, so that a change of any of it makes them anew.
 *
 * @param {string} cacheFolder
 * @param {Recipe} recipe
 */
export function artefactFolder(cacheFolder, { name, version, ingredients }) {
  const hash = createHash('sha256').update(JSON.stringify(ingredients)).digest('hex').slice(0, 10);
  return join(cacheFolder, `${name}-${version}-${hash}`);
}

/**
 * The folder with a recipe's files, made first if need be. It appears whole or not at all, whatever is interrupted.
 *
 * @param {string} cacheFolder
 * @param {Recipe} recipe
 * @param {{ signal: AbortSignal, say: (line: string) => void, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<string>}
 */
export async function ensureArtefact(cacheFolder, recipe, { signal, say, env }) {
  const folder = artefactFolder(cacheFolder, recipe);
  if (existsSync(folder)) return folder;
  const lock = join(cacheFolder, `${recipe.queue}.lock`);
  const onWait = (pid) => {
    if (pid !== process.pid) say(`Waiting for process ${pid}, which makes files of the same kind ...`);
  };
  await withLock(lock, { signal, onWait }, async () => {
    // The one that we waited for may have made it.
    if (existsSync(folder)) return;
    const part = `${folder}.part`;
    const log = `${folder}.log`;
    say(`Making ${recipe.name} ${recipe.version}: once, ${recipe.lasts} ...`);
    for (const old of [part, log]) rmSync(old, { recursive: true, force: true });
    mkdirSync(part, { recursive: true });
    try {
      const startedAtMs = performance.now();
      const run = (words, more) => runLogged(words, { log, signal, env: { ...env, ...more }, cwd: part });
      await recipe.make(part, run, env);
      renameSync(part, folder);
      say(
        `Made ${recipe.name} ${recipe.version} in ${((performance.now() - startedAtMs) / 1000).toFixed(0)} s.`,
      );
    } finally {
      rmSync(part, { recursive: true, force: true });
    }
  });
  return folder;
}
