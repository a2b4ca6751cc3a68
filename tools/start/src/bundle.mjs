import { readFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';

import { digestOf } from './built-from.mjs';

/** Not written out: this file is in a bundle itself where a program bundles others. */
const OWN_URL = ['import', 'meta', 'url'].join('.');

/**
 * Puts a program and its libraries together in one file; packages that are installed stay outside of it.
 *
 * @param {object} options
 * @param {string} options.root the repository
 * @param {string} options.entry the program, from there
 * @param {string} options.tsconfig from there
 * @param {string} options.outfile as deep in folders as where it will lie: its source map names the sources from there
 * @returns {Promise<Record<string, string>>} the digest of each source that is in it, as it was read
 */
export async function bundle({ root, entry, tsconfig, outfile }) {
  const { build } = createRequire(join(root, 'package.json'))('esbuild');
  const digests = {};
  await build({
    ...{ absWorkingDir: root, entryPoints: [entry], outfile, tsconfig: join(root, tsconfig) },
    ...{ bundle: true, platform: 'node', format: 'esm', target: 'node20' },
    conditions: ['@generia/source'],
    ...{ sourcemap: 'linked', sourcesContent: false, logLevel: 'silent' },
    plugins: [packagesOutside(dirname(outfile)), sourcePlaces(dirname(outfile), digests)],
  });
  return digests;
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

/**
 * A module that reads what lies beside it finds it from the place of its source.
 *
 * @param {string} folder of the bundle
 * @param {Record<string, string>} digests of what was read, to be filled
 */
function sourcePlaces(folder, digests) {
  return {
    name: 'source-places',
    setup(build) {
      build.onLoad({ filter: /./ }, ({ path }) => {
        const bytes = readFileSync(path);
        digests[relative(build.initialOptions.absWorkingDir, path)] = digestOf(bytes);
        if (!/\.m?[jt]s$/.test(path)) return { contents: bytes, loader: 'default' };
        const place = JSON.stringify(relative(folder, path).split(sep).join('/'));
        const contents = bytes.toString().replaceAll(OWN_URL, `new URL(${place}, ${OWN_URL}).href`);
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
