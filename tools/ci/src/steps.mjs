import { join } from 'node:path';

/**
 * @typedef {object} Step one check: a command of an installed package, or a script of this repository
 * @property {string} title
 * @property {string} [tool] the package whose command runs
 * @property {string} [script] or the script, from the root
 * @property {string} [command] its name; that of the package unless told
 * @property {readonly string[]} args
 * @property {Readonly<Record<string, string>>} [env] added to the environment
 * @property {string} [reportFile] where Jest leaves its counts; other steps count as one
 */

/** Nx without its background process, its cloud and its full-screen output: a run leaves nothing behind. */
const quietNx = { NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true' };

/**
 * The checks beside the tests, as rows to run side by side: the lint takes about as long as the others together.
 *
 * @returns {readonly (readonly Step[])[]}
 */
export function checkRows() {
  return [
    [
      // The lint's boundary rule needs the project graph, and only warns without one.
      { title: 'Projects', tool: 'nx', args: ['show', 'projects'], env: quietNx },
      // One process for all projects: a third of the time that a process for each takes.
      { title: 'Lint', tool: 'eslint', args: ['.'] },
    ],
    [
      { title: 'Format', tool: 'prettier', args: ['--check', '--log-level=warn', '.'] },
      { title: 'Types', tool: 'typescript', command: 'tsc', args: ['--build'] },
    ],
  ];
}

/**
 * All tests but those on the stack. One worker more than there are processors, of which two are promised: some tests wait for
 * processes and for hours that pass.
 *
 * @param {{ jestArgs: readonly string[], reportFile: string, nodeOptions: string | undefined }} options
 * @returns {Step}
 */
export function testStep({ jestArgs, reportFile, nodeOptions }) {
  const output = ['--json', `--outputFile=${reportFile}`];
  return {
    title: 'Tests',
    tool: 'jest',
    args: ['--config', 'jest.config.mjs', '--maxWorkers=3', ...output, ...jestArgs],
    env: jestEnv(nodeOptions),
    reportFile,
  };
}

/**
 * Jest runs real ES modules only with this flag, in its worker processes too.
 *
 * @param {string | undefined} nodeOptions those that are set already
 */
export function jestEnv(nodeOptions) {
  return { NODE_OPTIONS: [nodeOptions, '--experimental-vm-modules'].filter(Boolean).join(' ') };
}

/**
 * The script behind a package's command.
 *
 * @param {string} root the repository
 * @param {string} tool the package
 * @param {string} command
 * @param {(path: string) => { bin: string | Record<string, string> }} readManifest
 */
export function scriptOf(root, tool, command, readManifest) {
  const folder = join(root, 'node_modules', tool);
  const { bin } = readManifest(join(folder, 'package.json'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}
