import hooks from 'node:async_hooks';

import TestEnvironment from './test-environment.mjs';

const projectConfig = { globals: {}, testEnvironmentOptions: {}, globalsCleanup: 'off', rootDir: '/' };
const context = { console, docblockPragmas: {}, testPath: '/a.spec.ts' };
const open = () => new TestEnvironment({ globalConfig: {}, projectConfig }, context);

it('switches off with a file what the file has left on', async () => {
  const environment = open();
  await environment.setup();
  const storage = new hooks.AsyncLocalStorage();
  storage.enterWith('of the file');
  expect(storage.getStore()).toBe('of the file');
  await environment.teardown();
  expect(storage.getStore()).toBeUndefined();
});

it('leaves the class as it was', async () => {
  const before = hooks.AsyncLocalStorage;
  const environment = open();
  await environment.setup();
  expect(hooks.AsyncLocalStorage).not.toBe(before);
  await environment.teardown();
  expect(hooks.AsyncLocalStorage).toBe(before);
});
