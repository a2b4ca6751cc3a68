import { crashLine } from './crash-line.mjs';
import { ExitError } from './exit-error.mjs';
import { followNpm } from './follow-npm.mjs';
import { runChild } from './run-child.mjs';
import { isNpmStart, userDirectory } from './user-directory.mjs';

/**
 * Runs the app in the directory of the person.
 *
 * @param {string} root the repository
 * @param {string} main the file of the app
 * @param {readonly string[]} args the words for the app
 * @returns {Promise<number>} its exit code
 * @throws {ExitError} when it crashed
 */
export async function launch(root, main, args) {
  const nodeArgs = [
    // Node would let garbage grow to gigabytes before it collects it; the app itself needs a fraction of this.
    '--max-old-space-size=512',
    '--enable-source-maps',
    '--import',
    new URL('./die-with-launcher.mjs', import.meta.url).href,
    main,
  ];
  const cwd = userDirectory(root, process.env, process.cwd());
  const options = {
    cwd,
    // INIT_CWD may be left over from another script.
    env: { ...process.env, INIT_CWD: cwd },
    stdio: /** @type {const} */ (['inherit', 'inherit', 'inherit', 'ipc']),
  };
  const watch = isNpmStart(root, process.env) ? followNpm : undefined;
  const { exitCode, signal } = await runChild(process.execPath, [...nodeArgs, ...args], options, watch);
  const crash = crashLine(signal, args);
  if (crash !== undefined) throw new ExitError(crash);
  return exitCode;
}
