import { jestEnv } from './steps.mjs';

/** @typedef {import('./steps.mjs').Step} Step */

export const STACK_SCRIPT = 'tools/stack/src/stack.mjs';

/**
 * Starts servers for one run of tests: on free ports, in a folder of their own, gone with this process.
 *
 * @param {{ stateFolder: string, pid: number }} options
 * @returns {Step}
 */
export function serversUp({ stateFolder, pid }) {
  const args = ['up', '--ports', 'auto', '--owner', String(pid), '--state', stateFolder];
  return { title: 'Servers up', script: STACK_SCRIPT, args };
}

/**
 * @param {{ stateFolder: string }} options
 * @returns {Step}
 */
export function serversDown({ stateFolder }) {
  return { title: 'Servers down', script: STACK_SCRIPT, args: ['down', '--wipe', '--state', stateFolder] };
}

const isStackTest = '\\.stack\\.(int|e2e)\\.spec\\.[^/]+$';
const isOutageTest = '\\.outage\\.stack\\.[^/]+$';

/**
 * The tests on the real stack. Those that stop servers run alone, after all that need them running. Each run may find
 * nothing; `noTests` judges the whole.
 *
 * @param {object} options
 * @param {readonly string[]} options.jestArgs
 * @param {string} options.reportFolder
 * @param {string | undefined} options.nodeOptions
 * @param {Readonly<Record<string, string>>} options.clientEnv how tests find the servers
 * @param {string} options.stateFolder
 * @returns {readonly Step[]}
 */
export function stackTests({ jestArgs, reportFolder, nodeOptions, clientEnv, stateFolder }) {
  const jest = (title, name, ignored, words, more) => {
    const reportFile = `${reportFolder}/${name}.json`;
    const ignore = [`^(?!.*${isStackTest})`, '/node_modules/', ignored];
    return {
      title,
      tool: 'jest',
      args: [
        '--config=jest.config.mjs',
        // Jest takes words without a dash that follow this flag for more of it: other flags must come before any path.
        ...ignore.map((pattern) => `--testPathIgnorePatterns=${pattern}`),
        '--passWithNoTests',
        ...words,
        '--json',
        `--outputFile=${reportFile}`,
        ...jestArgs,
      ],
      env: {
        ...jestEnv(nodeOptions),
        ...clientEnv,
        GENERIA_TEST_STACK: 'true',
        GENERIA_STACK_STATE: stateFolder,
        ...more,
      },
      reportFile,
    };
  };
  return [
    jest('Tests side by side', 'shared', isOutageTest, ['--maxWorkers=2'], { GENERIA_STACK_SHARED: 'true' }),
    jest('Tests of outages', 'outages', `^(?!.*${isOutageTest})`, ['--runInBand'], {
      GENERIA_STACK_SHARED: 'false',
    }),
  ];
}

/**
 * A run that tested nothing has failed, whatever its exit codes say.
 *
 * @param {readonly import('./count.mjs').Count[]} counts of the runs of Jest
 */
export function noTests(counts) {
  return counts.every(({ passed, failed }) => passed === 0 && failed === 0);
}
