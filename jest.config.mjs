import { TEST_TIMEOUT_MS } from './jest.base.mjs';

export default {
  // Jest takes this one from here in a run of several projects, and from the project in a run of one.
  testTimeout: TEST_TIMEOUT_MS,
  testSequencer: '<rootDir>/tools/ci/src/long-tests-first.mjs',
  projects: [
    '<rootDir>/libs/*/jest.config.mjs',
    '<rootDir>/apps/*/jest.config.mjs',
    '<rootDir>/tools/*/jest.config.mjs',
  ],
};
