/**
 * The Jest settings that every project shares: real ES modules, TypeScript by swc, and libraries resolved to
 * their sources, so that no test needs a build.
 *
 * @param {string} displayName the project's name as it appears in the report
 */
export function jestConfig(displayName) {
  return {
    displayName,
    testEnvironment: 'node',
    testEnvironmentOptions: { customExportConditions: ['@generia/source', 'node', 'node-addons'] },
    testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/test/**/*.spec.ts'],
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
