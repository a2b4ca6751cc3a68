import { afterAll, afterEach, beforeAll, beforeEach, describe } from '@jest/globals';

import { describeConcurrency } from './describe-concurrency.js';
import { describeCounts } from './describe-counts.js';
import { describeFilters } from './describe-filters.js';
import { describeIndexes } from './describe-indexes.js';
import { describeInserts } from './describe-inserts.js';
import { describeJointWrites } from './describe-joint-writes.js';
import { describeLateChanges } from './describe-late-changes.js';
import { describeLifecycle } from './describe-lifecycle.js';
import { describeReading } from './describe-reading.js';
import { describeRefusals } from './describe-refusals.js';
import { describeUpdates } from './describe-updates.js';
import { storeBench, type StoreBench, type StoreUnderTest } from './store-bench.js';

/**
 * Declares the tests that every adapter of the document port must pass. Collections get new names each time, so that a
 * lasting server may serve. A slow one calls `jest.setTimeout` before.
 */
export function documentStoreContract(
  name: string,
  openStore: () => Promise<StoreUnderTest>,
  /** Whether the store says that it changes a document and inserts others in one write, and puts changes together when it writes. */
  { writesTogether = false }: { readonly writesTogether?: boolean } = {},
): void {
  describe(`${name} as a document store`, () => {
    describe('one store', () => {
      const bench = holder();
      beforeAll(async () => bench.hold(storeBench(await openStore())));
      afterAll(() => bench.held().under.cleanup());
      for (const declare of [
        describeInserts,
        describeFilters,
        describeReading,
        describeUpdates,
        describeRefusals,
        describeConcurrency,
        describeIndexes,
        describeCounts,
        ...(writesTogether ? [describeJointWrites, describeLateChanges] : []),
      ]) {
        declare(bench.held);
      }
    });

    describe('a store of its own for each test', () => {
      const bench = holder();
      beforeEach(async () => bench.hold(storeBench(await openStore())));
      afterEach(() => bench.held().under.cleanup());
      describeLifecycle(bench.held);
    });
  });
}

/** Keeps what a hook makes for the tests. */
function holder() {
  let value: StoreBench | undefined;
  return {
    hold: (made: StoreBench) => {
      value = made;
    },
    held: (): StoreBench => {
      if (value === undefined) throw new Error('The store did not open.');
      return value;
    },
  };
}
