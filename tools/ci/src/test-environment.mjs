import hooks from 'node:async_hooks';

import { TestEnvironment } from 'jest-environment-node';

/**
 * Jest's environment of Node, which switches off with each file what the file leaves on. Jest itself makes an
 * AsyncLocalStorage for each file, and one that is left on costs every later promise of the process: after forty files a
 * promise took ten times as long, and after a hundred and fifty a test of twelve seconds did not end in five minutes.
 */
export default class extends TestEnvironment {
  #original = hooks.AsyncLocalStorage;
  /** @type {hooks.AsyncLocalStorage<unknown>[]} those that were made since the setup */
  #made = [];

  /** @override */
  async setup() {
    await super.setup();
    const made = this.#made;
    hooks.AsyncLocalStorage = class AsyncLocalStorage extends this.#original {
      /** @param {unknown[]} options */
      constructor(...options) {
        super(...options);
        made.push(this);
      }
    };
  }

  /** @override */
  async teardown() {
    await super.teardown();
    hooks.AsyncLocalStorage = this.#original;
    for (const storage of this.#made.splice(0)) storage.disable();
  }
}
