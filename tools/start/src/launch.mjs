import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { crashLine } from './crash-line.mjs';
import { ExitError } from './exit-error.mjs';
import { runChild } from './run-child.mjs';
import { isNpmStart, userDirectory } from './user-directory.mjs';

/** How often it is looked whether npm, which started us, is still there. */
const PARENT_CHECK_MS = 100;

/**
 * Runs the app from its sources, in the directory of the person.
 *
 * @param {string} root the repository
 * @param {readonly string[]} args the words for the app
 * @returns {Promise<number>} its exit code
 * @throws {ExitError} when it crashed
 */
export async function launch(root, args) {
  const tsx = createRequire(join(root, 'package.json')).resolve('tsx');
  const nodeArgs = [
    '--conditions=@generia/source',
    '--import',
    pathToFileURL(tsx).href,
    '--import',
    new URL('./die-with-launcher.mjs', import.meta.url).href,
    join(root, 'apps/standalone/src/main.ts'),
  ];
  const options = {
    cwd: userDirectory(root, process.env, process.cwd()),
    // tsx would read the tsconfig.json of the directory where the person happens to stand.
    env: { ...process.env, TSX_TSCONFIG_PATH: join(root, 'tsconfig.base.json') },
    stdio: /** @type {const} */ (['inherit', 'inherit', 'inherit', 'ipc']),
  };
  const watch = isNpmStart(root, process.env) ? dieWithParent : undefined;
  const { exitCode, signal } = await runChild(process.execPath, [...nodeArgs, ...args], options, watch);
  const crash = crashLine(signal, args);
  if (crash !== undefined) throw new ExitError(crash);
  return exitCode;
}

/**
 * npm cannot say goodbye when it is killed; a process whose parent is gone has another one.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
function dieWithParent(child) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    child.kill('SIGKILL');
    process.kill(process.pid, 'SIGKILL');
  }, PARENT_CHECK_MS);
  return () => clearInterval(timer);
}
