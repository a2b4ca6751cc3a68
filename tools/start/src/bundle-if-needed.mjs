import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';

import { digestsOf, isBuiltFrom } from './built-from.mjs';
import { ExitError } from './exit-error.mjs';

/** Where what is built lies, each program in a folder of its own: an installation takes it away with all else. */
const FOLDER = 'node_modules/.cache/generia-bundles';
const MAIN = 'main.mjs';
/** The files that it was built from, with their digests. */
const SOURCES = 'built-from.json';
const THIS = 'tools/start/src/bundle-if-needed.mjs';
/** Not written out: this file is in a bundle itself where a program bundles others. */
const OWN_URL = ['import', 'meta', 'url'].join('.');

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
  // As deep as the folder itself: the source map names the sources from there.
  const fresh = `${folder}-${process.pid}`;
  try {
    for (const path of [folder, fresh]) mkdirSync(path, { recursive: true });
    const inputs = await bundle(root, entry, join(fresh, MAIN));
    const sources = digestsOf(root, [...inputs, ...manifestsOf(inputs), THIS]);
    writeFileSync(join(fresh, SOURCES), JSON.stringify(sources));
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

/**
 * @param {string} root
 * @param {string} entry
 * @param {string} outfile
 * @returns {Promise<string[]>} the sources that are in it, from the root
 */
async function bundle(root, entry, outfile) {
  const { build } = createRequire(join(root, 'package.json'))('esbuild');
  const { metafile } = await build({
    ...{ absWorkingDir: root, entryPoints: [entry], outfile, tsconfig: join(root, 'tsconfig.base.json') },
    ...{ bundle: true, platform: 'node', format: 'esm', target: 'node20' },
    conditions: ['@generia/source'],
    ...{ sourcemap: 'linked', sourcesContent: false, metafile: true, logLevel: 'silent' },
    plugins: [packagesOutside(dirname(outfile)), sourcePlaces(dirname(outfile))],
  });
  return Object.keys(metafile.inputs);
}

/** A package that a workspace has in a version of its own is named by its place: the bundle lies elsewhere. @param {string} folder */
function packagesOutside(folder) {
  return {
    name: 'packages-outside',
    setup(build) {
      build.onResolve({ filter: /^[^./]/ }, ({ path, kind, importer }) => {
        if (kind === 'entry-point' || path.startsWith('@generia/')) return undefined;
        if (isBuiltin(path)) return { path, external: true };
        const file = findFile(path, importer);
        const isOwn =
          file !== undefined &&
          !relative(build.initialOptions.absWorkingDir, file).startsWith('node_modules');
        return { path: isOwn ? relative(folder, file).split(sep).join('/') : path, external: true };
      });
    },
  };
}

/** A module that reads what lies beside it finds it from the place of its source. @param {string} folder of the bundle */
function sourcePlaces(folder) {
  return {
    name: 'source-places',
    setup(build) {
      build.onLoad({ filter: /\.m?[jt]s$/ }, ({ path }) => {
        const place = JSON.stringify(relative(folder, path).split(sep).join('/'));
        const text = readFileSync(path, 'utf8');
        const contents = text.replaceAll(OWN_URL, `new URL(${place}, ${OWN_URL}).href`);
        return { contents, loader: path.endsWith('ts') ? 'ts' : 'js' };
      });
    },
  };
}

/** @param {string} path of a package @param {string} importer a source @returns {string | undefined} */
function findFile(path, importer) {
  try {
    return createRequire(importer).resolve(path);
  } catch {
    // Only where it is imported can it be said that it is missing: many are looked for in vain and never needed.
    return undefined;
  }
}

/** They say which file of a library is its front door. @param {readonly string[]} sources */
function manifestsOf(sources) {
  return new Set(sources.map((path) => `${path.split('/').slice(0, 2).join('/')}/package.json`));
}
