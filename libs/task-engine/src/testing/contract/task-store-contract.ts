import { afterEach, beforeEach, describe } from '@jest/globals';

import type { TaskStore } from '../../task-store.js';
import { describeClaims } from './describe-claims.js';
import { describeEndings } from './describe-endings.js';
import { describeFamilyEndings } from './describe-family-endings.js';
import { describeLeases } from './describe-leases.js';
import { describeRepairs } from './describe-repairs.js';
import { describeSearches } from './describe-searches.js';

export interface TaskStoreUnderTest {
  readonly store: TaskStore;
  close(): Promise<void>;
}

/** Declares the tests that every {@link TaskStore} must pass; each test opens an empty store and closes it. */
export function taskStoreContract(
  name: string,
  openStore: () => Promise<TaskStoreUnderTest>,
  /** Whether the store says that it ends a task together with its children. */
  { endsFamilies = false }: { readonly endsFamilies?: boolean } = {},
): void {
  describe(`${name} as a task store`, () => {
    let opened: TaskStoreUnderTest | undefined;

    beforeEach(async () => {
      opened = await openStore();
    });

    afterEach(async () => {
      await opened?.close();
      opened = undefined;
    });

    const theStore = (): TaskStore => {
      if (!opened) throw new Error('The store did not open.');
      return opened.store;
    };

    describeClaims(theStore);
    describeLeases(theStore);
    describeEndings(theStore);
    if (endsFamilies) describeFamilyEndings(theStore);
    describeRepairs(theStore);
    describeSearches(theStore);
  });
}
