import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { ExitError } from './exit-error.mjs';
import { runChild } from './run-child.mjs';

/** What the page is built from, in its folder. */
const SOURCES = ['index.html', 'package.json', 'vite.config.mjs', 'public', 'src'];
/** Beside the built page: the digest of what it was built from. */
const DIGEST_FILE = 'built-from.txt';

/**
 * Builds the page in the browser when it is missing or its sources have changed; does nothing otherwise. All output goes
 * to stderr, because stdout belongs to the result.
 *
 * @param {string} root the repository
 * @throws {ExitError} when it cannot be built
 */
export async function buildPageIfNeeded(root) {
  const page = join(root, 'apps/web');
  if (!existsSync(join(page, 'index.html'))) return;
  const digest = digestOf(page);
  const built = join(page, 'dist');
  if (readIfThere(join(built, DIGEST_FILE)) === digest) return;
  process.stderr.write('Building the page: the first time, and when its sources have changed ...\n');
  // Another start may build at the same time; whoever is ready last wins, and the page is whole at each moment.
  const fresh = join(root, 'node_modules/.cache', `generia-page-${process.pid}`);
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  // Under a test NODE_ENV says so, and Vite would build what is for developers.
  const env = { ...process.env, NODE_ENV: 'production' };
  const args = [vite, 'build', page, '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn'];
  try {
    const { exitCode } = await runChild(process.execPath, args, { cwd: page, env, stdio: ['ignore', 2, 2] });
    if (exitCode !== 0) {
      throw new ExitError(
        `Building the page failed (vite ended with ${exitCode}). Run npm ci, look at the lines above, then start again.`,
      );
    }
    writeFileSync(join(fresh, DIGEST_FILE), digest);
    rmSync(built, { recursive: true, force: true });
    renameSync(fresh, built);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** @param {string} page its folder */
function digestOf(page) {
  const hash = createHash('sha256');
  const add = (path) => hash.update(`${path}\0`).update(readFileSync(join(page, path)));
  for (const source of SOURCES) {
    const inside = readdirIfFolder(join(page, source));
    if (inside === undefined) add(source);
    else for (const file of inside) add(join(source, file));
  }
  return hash.digest('hex');
}

/** @param {string} path */
function readdirIfFolder(path) {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.includes('.spec.'))
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(path.length + 1))
      .sort();
  } catch (error) {
    if (error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** @param {string} path */
function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildPageIfNeeded(join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..'));
}
