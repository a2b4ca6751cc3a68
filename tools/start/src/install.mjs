import { isInstalled, rememberInstalled } from './dependencies.mjs';
import { ExitError } from './exit-error.mjs';
import { runChild } from './run-child.mjs';

/**
 * Installs the dependencies when they are missing or the lock file changed; does nothing otherwise. All output goes to
 * stderr, because stdout belongs to the result.
 *
 * @param {string} root the repository
 * @throws {ExitError} when npm cannot do it
 */
export async function installIfNeeded(root) {
  if (isInstalled(root)) return;
  process.stderr.write(
    'Installing the dependencies: the first time, and when package-lock.json has changed ...\n',
  );
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  // On Windows npm is a script, which only a shell can run.
  const shell = process.platform === 'win32';
  const { exitCode, signal } = await runChild('npm', args, {
    cwd: root,
    shell,
    stdio: ['ignore', 2, 2],
  }).catch((error) => {
    throw new ExitError(
      `npm cannot be run (${error.code}). Install Node together with npm, then start again.`,
    );
  });
  if (signal === 'SIGINT' || signal === 'SIGTERM') throw new ExitError('', exitCode);
  if (exitCode !== 0) {
    throw new ExitError(
      `Installing the dependencies failed (npm ci ended with ${exitCode}). Check the network and the lines above, then start again.`,
    );
  }
  rememberInstalled(root);
}
