import { fileURLToPath } from 'node:url';

/**
 * Tests against real servers (`npm run test:stack`) carry `.stack.` in their names. They never run beside the others:
 * either a run has the servers and may skip nothing, or it needs nothing but Node.
 */
const onStack = process.env.GENERIA_TEST_STACK === 'true';
const names = onStack ? '*.stack.@(int|e2e).spec.ts' : '!(*.stack.@(int|e2e)).spec.ts';

/**
 * When a test counts as hung. No test is judged by its speed: a machine that is busy with other work takes ten times as
 * long, and what holds on it must hold there, too. Only tests that take longer by nature say so themselves.
 */
export const TEST_TIMEOUT_MS = 300_000;

/** Node's, which leaves nothing on behind a file. */
const TEST_ENVIRONMENT = fileURLToPath(new URL('./tools/ci/src/test-environment.mjs', import.meta.url));

/**
 * The Jest settings that every project shares: real ES modules, TypeScript by swc, and libraries resolved to
 * their sources, so that no test needs a build.
 *
 * @param {string} displayName the project's name as it appears in the report
 */
export function jestConfig(displayName) {
  return {
    displayName,
    testEnvironment: TEST_ENVIRONMENT,
    testTimeout: TEST_TIMEOUT_MS,
    testEnvironmentOptions: { customExportConditions: ['@generia/source', 'node', 'node-addons'] },
    testMatch: [`<rootDir>/src/**/${names}`, `<rootDir>/test/**/${names}`],
    extensionsToTreatAsEsm: ['.ts'],
    moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
    transform: {
      '^.+\\.ts$': [
        '@swc/jest',
        {
          jsc: { target: 'es2022', parser: { syntax: 'typescript' }, keepClassNames: true },
          module: { type: 'es6' },
          swcrc: false,
        },
      ],
    },
  };
}
