import { describe, expect, it } from '@jest/globals';

import { at, sampleTask } from '../sample-task.js';
import { claimNext, ENDINGS, leaseOf, read, type TheStore, tryClaim } from './bench.js';

const LATER = at(60_000);

/** Repairs change a task only as long as it is as it was read. */
export function describeRepairs(theStore: TheStore): void {
  describe('repairs', () => {
    const claimOne = async () => {
      await theStore().insertIgnoringDuplicates([sampleTask('one')]);
      return claimNext(theStore());
    };

    it('takes a task over once, refunds the attempt and counts the crash', async () => {
      const store = theStore();
      const stale = await claimOne();

      expect(
        await Promise.all([
          store.takeOver(stale, at(65_000), LATER),
          store.takeOver(stale, at(65_000), LATER),
        ]),
      ).toEqual([true, false]);
      const ready = await read(store, 'one');
      expect(ready).toMatchObject({
        status: 'pending',
        worker_id: null,
        attempt_count: 0,
        crash_count: 1,
        ready_queue: 'work',
      });
      expect(ready).toMatchObject({ ring_at: at(65_000), ring_count: 0 });
      expect(ready.lease_expires_at).toBeUndefined();
      expect((await claimNext(store)).lease_token).toBeGreaterThan(stale.lease_token);
    });

    it('gives a task up once, with its reason', async () => {
      const store = theStore();
      const stale = await claimOne();

      expect(
        await Promise.all([
          store.giveUp(stale, 'Gone.', 'GONE', LATER),
          store.giveUp(stale, 'Gone.', 'GONE', LATER),
        ]),
      ).toEqual([true, false]);
      expect(await read(store, 'one')).toMatchObject({
        status: 'failed',
        error: 'Gone.',
        error_code: 'GONE',
        crash_count: 1,
        completed_at: LATER,
      });
      expect(await store.saveStep(leaseOf(stale), 'late', 1, LATER)).toBe(false);
    });

    it.each(['renew', 'complete', 'fail', 'retryLater', 'release'] as const)(
      'leaves a task alone on which %s came first',
      async (first) => {
        const store = theStore();
        const stale = await claimOne();
        const lease = leaseOf(stale);
        if (first === 'renew') await store.renew(lease, at(90_000));
        if (first === 'complete') await store.complete(lease, ENDINGS.complete);
        if (first === 'fail') await store.fail(lease, ENDINGS.fail);
        if (first === 'retryLater') await store.retryLater(lease, ENDINGS.retry);
        if (first === 'release') await store.release(lease, 'work', at(5_000), at(1_000));
        const changed = await read(store, 'one');

        expect(await store.takeOver(stale, at(65_000), LATER)).toBe(false);
        expect(await store.giveUp(stale, 'Gone.', 'GONE', LATER)).toBe(false);
        expect(await read(store, 'one')).toEqual(changed);
      },
    );

    it('makes a waiting task ready once, and only for the moment that was read', async () => {
      const store = theStore();
      await store.retryLater(leaseOf(await claimOne()), ENDINGS.retry);
      const waiting = await read(store, 'one');

      expect(await store.makeReady({ ...waiting, retry_at: at(4_999) }, at(9_000), LATER)).toBe(false);
      expect(await store.makeReady(sampleTask('one'), at(9_000), LATER)).toBe(false);
      expect(
        await Promise.all([
          store.makeReady(waiting, at(9_000), LATER),
          store.makeReady(waiting, at(9_000), LATER),
        ]),
      ).toEqual([true, false]);
      const ready = await read(store, 'one');
      expect(ready).toMatchObject({ ready_queue: 'work', ring_at: at(9_000), ring_count: 0 });
      expect(ready.retry_at).toBeUndefined();
      expect((await claimNext(store))._id).toBe('one');
    });

    it('makes a failed task ready once, with all its attempts and the answers that were paid for', async () => {
      const store = theStore();
      const lease = leaseOf(await claimOne());
      await store.saveStep(lease, 'text', { said: 'hello' }, at(1_000));
      await store.saveStep(lease, 'failed_for_good', { message: 'Gone.' }, at(1_000));
      await store.fail(lease, ENDINGS.fail);
      const failed = await read(store, 'one');

      expect(
        await Promise.all([store.redrive(failed, at(9_000), LATER), store.redrive(failed, at(9_000), LATER)]),
      ).toEqual([true, false]);
      const ready = await read(store, 'one');
      expect(ready).toMatchObject({
        ...{ status: 'pending', ready_queue: 'work', ring_at: at(9_000), worker_id: null },
        ...{ attempt_count: 0, deferral_count: 0, crash_count: 0, steps: { text: { said: 'hello' } } },
        ...{ result: failed.result, tally: failed.tally, error: failed.error },
      });
      expect(ready.completed_at).toBeUndefined();
      expect(Object.keys(ready.steps)).toEqual(['text']);
      expect(await store.complete(lease, ENDINGS.complete)).toBe(false);
      expect(await claimNext(store)).toMatchObject({ _id: 'one', attempt_count: 1 });
    });

    it.each(['complete', 'retryLater'] as const)('redrives no task that ended with %s', async (ending) => {
      const store = theStore();
      const lease = leaseOf(await claimOne());
      if (ending === 'complete') await store.complete(lease, ENDINGS.complete);
      else await store.retryLater(lease, ENDINGS.retry);
      const ended = await read(store, 'one');
      expect(await store.redrive(ended, at(9_000), LATER)).toBe(false);
      expect(await read(store, 'one')).toEqual(ended);
    });

    it('notes a ring once, and none for a task that was claimed meanwhile', async () => {
      const store = theStore();
      await store.insertIgnoringDuplicates([sampleTask('one')]);
      const unanswered = await read(store, 'one');

      expect(
        await Promise.all([store.markRung(unanswered, at(15_000)), store.markRung(unanswered, at(15_000))]),
      ).toEqual([true, false]);
      const rung = await read(store, 'one');
      expect(rung).toMatchObject({ ring_at: at(15_000), ring_count: 1, ready_queue: 'work' });
      // Since when it is ready.
      expect(rung.updated_at).toEqual(unanswered.updated_at);
      const claimed = await claimNext(store);
      expect(await store.markRung(rung, at(35_000))).toBe(false);
      expect(await read(store, 'one')).toEqual(claimed);
    });

    it('lets only one of two sweepers and a worker win a task whose lease ran out', async () => {
      const store = theStore();
      const stale = await claimOne();

      const won = await Promise.all([
        store.complete(leaseOf(stale), ENDINGS.complete),
        store.takeOver(stale, at(65_000), LATER),
        store.giveUp(stale, 'Gone.', 'GONE', LATER),
      ]);

      expect(won.filter(Boolean)).toHaveLength(1);
      const claimed = await tryClaim(store, LATER);
      expect(claimed !== null).toBe(won[1]);
    });
  });
}
