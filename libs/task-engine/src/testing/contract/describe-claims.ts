import { describe, expect, it } from '@jest/globals';

import { at, sampleTask } from '../sample-task.js';
import { claimNext, ENDINGS, idsOf, leaseOf, read, type TheStore, tryClaim } from './bench.js';

/** Who gets which task, and when. */
export function describeClaims(theStore: TheStore): void {
  describe('inserting and claiming', () => {
    it('inserts only what is not there yet, and keeps the first of two', async () => {
      const store = theStore();
      const first = sampleTask('one', { parameters: { version: 1 } });

      expect(await store.insertIgnoringDuplicates([first])).toBe(1);
      expect(
        await store.insertIgnoringDuplicates([{ ...first, parameters: { version: 2 } }, sampleTask('two')]),
      ).toBe(1);
      expect(await store.insertIgnoringDuplicates([])).toBe(0);
      expect(await store.findById('one')).toEqual(first);
      expect(await store.findById('three')).toBeNull();
    });

    it('finds nothing to claim in an empty queue, or in another', async () => {
      const store = theStore();
      await store.insertIgnoringDuplicates([sampleTask('one', { queue: 'other', ready_queue: 'other' })]);

      expect(await tryClaim(store)).toBeNull();
    });

    it('hands out a claimed task under a lease, with one attempt more', async () => {
      const store = theStore();
      await store.insertIgnoringDuplicates([sampleTask('one')]);

      const task = await claimNext(store, at(1_000), 'me');

      expect(task).toMatchObject({
        _id: 'one',
        status: 'in_progress',
        worker_id: 'me',
        attempt_count: 1,
        lease_token: 1,
      });
      expect(task).toMatchObject({ lease_expires_at: at(31_000), updated_at: at(1_000) });
      expect(task.ready_queue).toBeUndefined();
      expect(task.ring_at).toBeUndefined();
      expect(await store.findById('one')).toEqual(task);
    });

    it('goes by the order key, not by the order of insertion', async () => {
      const store = theStore();
      const keys = { late: 300, early: 100, middle: 200 };
      await store.insertIgnoringDuplicates(
        Object.entries(keys).map(([id, order_key]) => sampleTask(id, { order_key })),
      );

      const claimed = [await claimNext(store), await claimNext(store), await claimNext(store)];

      expect(idsOf(claimed)).toEqual(['early', 'middle', 'late']);
    });

    it('gives each of seven tasks to exactly one of twenty claims at once', async () => {
      const store = theStore();
      const ids = Array.from({ length: 7 }, (_, index) => `task-${index}`);
      await store.insertIgnoringDuplicates(ids.map((id) => sampleTask(id)));

      const claims = await Promise.all(
        Array.from({ length: 20 }, (_, index) => tryClaim(store, at(0), `worker-${index}`)),
      );

      expect(idsOf(claims.filter((task) => task !== null)).sort()).toEqual(ids);
    });

    it('raises the token with every claim, however the task came back', async () => {
      const store = theStore();
      await store.insertIgnoringDuplicates([sampleTask('one')]);
      const tokens: number[] = [];
      const claim = async () => {
        const task = await claimNext(store);
        tokens.push(task.lease_token);
        return task;
      };

      await store.release(leaseOf(await claim()), 'work', at(5_000), at(1_000));
      await store.retryLater(leaseOf(await claim()), ENDINGS.retry);
      await store.makeReady(await read(store, 'one'), at(9_000), at(5_000));
      await store.takeOver(await claim(), at(9_000), at(60_000));
      await claim();

      expect(tokens).toEqual([...new Set(tokens)].sort((a, b) => a - b));
    });

    it('never hands out a task that is done, failed or waiting', async () => {
      const store = theStore();
      await store.insertIgnoringDuplicates(['a', 'b', 'c', 'd'].map((id) => sampleTask(id)));
      await store.complete(leaseOf(await claimNext(store)), ENDINGS.complete);
      await store.fail(leaseOf(await claimNext(store)), ENDINGS.fail);
      await store.retryLater(leaseOf(await claimNext(store)), ENDINGS.retry);
      await store.giveUp(await claimNext(store), 'Gone.', 'GONE', at(60_000));

      expect(await tryClaim(store, at(600_000))).toBeNull();
    });
  });
}
