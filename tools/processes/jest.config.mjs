import { jestConfig } from '../../jest.base.mjs';

// Plain JavaScript, tests included: nothing here may need a build.
export default { ...jestConfig('processes'), testMatch: ['<rootDir>/src/**/*.spec.mjs'] };
