import { describe, expect, it } from '@jest/globals';

import { at, sampleTask } from '../sample-task.js';
import { claimNext, ENDINGS, idsOf, leaseOf, read, type TheStore } from './bench.js';

const CHILD = { type: 'sample', ordinal: 0, parameters: { nested: { list: [1, 'two', null] } } };

/** What each end of an attempt leaves behind. */
export function describeEndings(theStore: TheStore): void {
  describe('what an attempt leaves behind', () => {
    it('keeps every step for the next attempt', async () => {
      const store = theStore();
      await store.insertIgnoringDuplicates([sampleTask('one')]);
      const lease = leaseOf(await claimNext(store));

      await store.saveStep(lease, 'first', { text: 'Hello', list: [1, { deep: true }] }, at(1_000));
      await store.saveStep(lease, 'second', 'plain', at(2_000));
      await store.release(lease, 'work', at(5_000), at(3_000));

      const again = await claimNext(store);
      expect(again.steps).toEqual({ first: { text: 'Hello', list: [1, { deep: true }] }, second: 'plain' });
    });

    it('completes with result, tally and children in one write', async () => {
      const store = theStore();
      await store.insertIgnoringDuplicates([sampleTask('one', { error: 'Once.', error_code: 'ONCE' })]);
      const lease = leaseOf(await claimNext(store));
      await store.saveStep(lease, 'answer', 1, at(500));

      await store.complete(lease, { result: { made: 2 }, tally: 'posts=2', spawn: [CHILD], now: at(1_000) });

      const done = await read(store, 'one');
      expect(done).toMatchObject({
        status: 'completed',
        result: { made: 2 },
        tally: 'posts=2',
        spawn: [CHILD],
      });
      expect(done).toMatchObject({ steps: {}, error: null, error_code: null, completed_at: at(1_000) });
      expect(done.spawn_pending).toBe(true);
      expect(done.lease_expires_at).toBeUndefined();
    });

    it('waits for no children when there are none', async () => {
      const store = theStore();
      await store.insertIgnoringDuplicates([sampleTask('one')]);

      await store.complete(leaseOf(await claimNext(store)), ENDINGS.complete);

      expect((await read(store, 'one')).spawn_pending).toBeUndefined();
      expect(await store.findPendingSpawns(at(600_000), 10)).toEqual([]);
      await store.markSpawned(['one']);
      expect((await read(store, 'one')).status).toBe('completed');
    });

    it('notes that the children are there, of several tasks at once and as often as it is told', async () => {
      const store = theStore();
      for (const id of ['one', 'two', 'three']) {
        await store.insertIgnoringDuplicates([sampleTask(id)]);
        await store.complete(leaseOf(await claimNext(store)), { ...ENDINGS.complete, spawn: [CHILD] });
      }

      expect(idsOf(await store.findPendingSpawns(at(1_000), 10)).sort()).toEqual(['one', 'three', 'two']);
      await Promise.all([store.markSpawned(['one', 'two', 'none']), store.markSpawned(['one'])]);
      expect((await read(store, 'one')).spawn_pending).toBeUndefined();
      expect(idsOf(await store.findPendingSpawns(at(600_000), 10))).toEqual(['three']);
    });

    it('fails with its reason and what could be saved, and keeps the steps for a redrive', async () => {
      const store = theStore();
      await store.insertIgnoringDuplicates([sampleTask('one')]);
      const lease = leaseOf(await claimNext(store));
      await store.saveStep(lease, 'answer', 1, at(500));

      await store.fail(lease, {
        error: 'No.',
        errorCode: 'NO',
        result: { half: true },
        tally: 'posts=1',
        now: at(1_000),
      });

      const failed = await read(store, 'one');
      expect(failed).toMatchObject({ status: 'failed', error: 'No.', error_code: 'NO', attempt_count: 1 });
      expect(failed).toMatchObject({
        result: { half: true },
        tally: 'posts=1',
        steps: { answer: 1 },
        completed_at: at(1_000),
      });
      expect(failed.lease_expires_at).toBeUndefined();
    });

    it.each([
      { refundAttempt: false, attempts: 1, deferrals: 0 },
      { refundAttempt: true, attempts: 0, deferrals: 1 },
    ])(
      'lets a task wait, counting the attempt unless it is refunded ($refundAttempt)',
      async ({ refundAttempt, ...counts }) => {
        const store = theStore();
        await store.insertIgnoringDuplicates([sampleTask('one')]);

        await store.retryLater(leaseOf(await claimNext(store)), { ...ENDINGS.retry, refundAttempt });

        const waiting = await read(store, 'one');
        expect(waiting).toMatchObject({
          status: 'pending',
          worker_id: null,
          retry_at: at(5_000),
          error: 'Not now.',
          error_code: 'BUSY',
        });
        expect(waiting).toMatchObject({ attempt_count: counts.attempts, deferral_count: counts.deferrals });
        expect(waiting.lease_expires_at).toBeUndefined();
        expect(waiting.ready_queue).toBeUndefined();
      },
    );

    it('puts a released task back at once, without counting the attempt', async () => {
      const store = theStore();
      await store.insertIgnoringDuplicates([sampleTask('one')]);

      await store.release(leaseOf(await claimNext(store)), 'work', at(9_000), at(1_000));

      const ready = await read(store, 'one');
      expect(ready).toMatchObject({
        status: 'pending',
        worker_id: null,
        attempt_count: 0,
        ready_queue: 'work',
      });
      expect(ready).toMatchObject({ ring_at: at(9_000), ring_count: 0 });
      expect(ready.lease_expires_at).toBeUndefined();
    });
  });
}
