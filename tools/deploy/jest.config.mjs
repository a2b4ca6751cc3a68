import { jestConfig } from '../../jest.base.mjs';

// Plain JavaScript, tests included: nothing here may need a build.
const names =
  process.env.GENERIA_TEST_STACK === 'true'
    ? '*.stack.@(int|e2e).spec.mjs'
    : '!(*.stack.@(int|e2e)).spec.mjs';

export default { ...jestConfig('deploy'), testMatch: [`<rootDir>/src/**/${names}`] };
