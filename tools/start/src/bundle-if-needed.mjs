import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { digestsOf, isBuiltFrom } from './built-from.mjs';
import { bundle } from './bundle.mjs';
import { ExitError } from './exit-error.mjs';

/** Where what is built lies, each program in a folder of its own: an installation takes it away with all else. */
const FOLDER = 'node_modules/.cache/generia-bundles';
const MAIN = 'main.mjs';
/** The files that it was built from, with their digests. */
const SOURCES = 'built-from.json';
const TSCONFIG = 'tsconfig.base.json';
/** What decides what is built, beside the sources. */
const SETTINGS = ['tools/start/src/bundle-if-needed.mjs', 'tools/start/src/bundle.mjs', TSCONFIG];

/**
 * Puts a program and its libraries together in one file when that is missing or a source has changed: to load and translate
 * hundreds of sources takes more time than all else of a start. Packages that are installed stay outside of it.
 *
 * @param {string} root the repository
 * @param {string} entry the program, from there: `apps/standalone/src/main.ts`
 * @returns {Promise<string>} the file to run
 * @throws {ExitError} when it cannot be built
 */
export async function bundleIfNeeded(root, entry) {
  const folder = join(root, FOLDER, entry.replace(/\.ts$/, '').replaceAll('/', '-'));
  const main = join(folder, MAIN);
  if (isBuiltFrom(root, join(folder, SOURCES))) return main;
  mkdirSync(folder, { recursive: true });
  // As deep as the folder itself: the source map names the sources from there.
  const fresh = mkdtempSync(`${folder}-`);
  try {
    // Looked at before, and at the sources as they are read: what is saved meanwhile may not be in what is built.
    const settings = digestsOf(root, [...SETTINGS, ...manifestsIn(root)]);
    const sources = await bundle({ root, entry, tsconfig: TSCONFIG, outfile: join(fresh, MAIN) });
    writeFileSync(join(fresh, SOURCES), JSON.stringify({ ...settings, ...sources }));
    // Another process may do the same now: what runs is whole at each moment, and named fresh only when it is.
    rmSync(join(folder, SOURCES), { force: true });
    for (const name of [`${MAIN}.map`, MAIN, SOURCES]) renameSync(join(fresh, name), join(folder, name));
    return main;
  } catch (error) {
    throw new ExitError(`${entry} cannot be built: ${error.message}\nRun npm ci, then start again.`);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** They say which file of a library is its front door. @param {string} root */
function manifestsIn(root) {
  return ['apps', 'libs', 'tools']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}/package.json`));
}
