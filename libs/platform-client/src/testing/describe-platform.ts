import { afterEach, beforeEach, describe } from '@jest/globals';

import { describeCharacters } from './describe-characters.js';
import { describePosts } from './describe-posts.js';
import { describeSignals } from './describe-signals.js';
import { describeWorlds } from './describe-worlds.js';
import type { PlatformUnderTest } from './platform-under-test.js';

/**
 * Declares the tests that every adapter of the platform must pass. Every id is new, so that a lasting platform may
 * serve.
 */
export function describePlatform(
  adapter: string,
  { createPlatform }: { readonly createPlatform: () => Promise<PlatformUnderTest> },
): void {
  describe(`${adapter} as a platform`, () => {
    let current: PlatformUnderTest | undefined;

    beforeEach(async () => {
      current = await createPlatform();
    });

    afterEach(async () => {
      await current?.close?.();
    });

    const underTest = (): PlatformUnderTest => {
      if (current === undefined) throw new Error('The platform was not created.');
      return current;
    };

    describeWorlds(underTest);
    describeCharacters(underTest);
    describePosts(underTest);
    describeSignals(underTest);
  });
}
