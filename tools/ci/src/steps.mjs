import { join } from 'node:path';

/**
 * @typedef {object} Step one check: a command of an installed package
 * @property {string} title
 * @property {string} tool the package whose command of the same name runs
 * @property {readonly string[]} args
 * @property {Readonly<Record<string, string>>} [env] added to the environment
 * @property {string} [reportFile] where Jest leaves its counts; other steps count as one
 */

/** Nx without its background process, its cloud and its full-screen output: a run leaves nothing behind. */
const quietNx = { NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true' };

/**
 * All checks, the quick ones first.
 *
 * @param {{ jestArgs: readonly string[], reportFile: string, nodeOptions: string | undefined }} options
 * @returns {readonly Step[]}
 */
export function allSteps({ jestArgs, reportFile, nodeOptions }) {
  return [
    { title: 'Format', tool: 'prettier', args: ['--check', '--log-level=warn', '.'] },
    { title: 'Lint', tool: 'nx', args: ['run-many', '-t', 'lint', '--parallel=2'], env: quietNx },
    { title: 'Types', tool: 'nx', args: ['run-many', '-t', 'typecheck', '--parallel=2'], env: quietNx },
    {
      title: 'Tests',
      tool: 'jest',
      args: ['--config', 'jest.config.mjs', '--json', `--outputFile=${reportFile}`, ...jestArgs],
      // Jest runs real ES modules only with this flag, in its worker processes too.
      env: { NODE_OPTIONS: [nodeOptions, '--experimental-vm-modules'].filter(Boolean).join(' ') },
      reportFile,
    },
  ];
}

/**
 * The script behind a package's command.
 *
 * @param {string} root the repository
 * @param {string} tool
 * @param {(path: string) => { bin: string | Record<string, string> }} readManifest
 */
export function scriptOf(root, tool, readManifest) {
  const folder = join(root, 'node_modules', tool);
  const { bin } = readManifest(join(folder, 'package.json'));
  return join(folder, typeof bin === 'string' ? bin : bin[tool]);
}
