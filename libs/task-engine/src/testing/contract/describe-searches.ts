import { describe, expect, it } from '@jest/globals';

import { adoptedFields } from '../../task-intake.js';
import type { SweepBounds, TaskStore } from '../../task-store.js';
import { at, baseFieldsTask, sampleTask } from '../sample-task.js';
import { claimNext, ENDINGS, idsOf, leaseOf, read, type TheStore, tryClaim } from './bench.js';

/** What the sweeper is shown: only what needs it, the oldest first, no more than it asked for. */
export function describeSearches(theStore: TheStore): void {
  /** Tasks `a`, `b`, `c` and `d`, claimed in this order; each is left as `leave` says, `d` at the earliest moment. */
  const leaveFour = async (
    leave: (store: TaskStore, id: string, rank: number) => Promise<unknown>,
  ): Promise<TaskStore> => {
    const store = theStore();
    const ids = ['a', 'b', 'c', 'd'];
    await store.insertIgnoringDuplicates(ids.map((id, order_key) => sampleTask(id, { order_key })));
    for (const [index, id] of ids.entries()) await leave(store, id, 4 - index);
    return store;
  };

  describe('searches', () => {
    it('find leases that have run out', async () => {
      const store = await leaveFour((store, _id, rank) => claimNext(store, at(rank * 1_000)));
      await store.complete({ taskId: 'd', token: 1 }, ENDINGS.complete);

      expect(idsOf(await store.findExpiredLeases(at(33_500), 10))).toEqual(['c', 'b']);
      expect(idsOf(await store.findExpiredLeases(at(33_500), 1))).toEqual(['c']);
      expect(await store.findExpiredLeases(at(31_500), 10)).toEqual([]);
      expect(idsOf(await store.findExpiredLeases(new Date(8.64e15), 10))).toEqual(['c', 'b', 'a']);
    });

    it('are asked for in one whether any of them would find something', async () => {
      const spawn = [{ type: 'sample', ordinal: 0, parameters: {} }];
      const isDue = (store: TaskStore, changes: Partial<SweepBounds>) =>
        store.isAnythingDue({
          ...{ now: at(-1), leasesUntil: at(-1), spawnsUntil: at(-1) },
          ...{ queues: ['work'], types: [] },
          ...changes,
        });
      const store = theStore();
      await store.insertIgnoringDuplicates([
        ...['spawning', 'waiting', 'running', 'ready'].map((id, order_key) => sampleTask(id, { order_key })),
        baseFieldsTask('theirs'),
      ]);
      await store.complete(leaseOf(await claimNext(store)), { ...ENDINGS.complete, spawn, now: at(1_000) });
      const retry = { ...ENDINGS.retry, retryAt: at(2_000), now: at(2_000) };
      await store.retryLater(leaseOf(await claimNext(store)), retry);
      await store.renew(leaseOf(await claimNext(store)), at(3_000));
      await store.markRung(await read(store, 'ready'), at(4_000));

      expect(await isDue(store, { spawnsUntil: at(999), leasesUntil: at(3_000) })).toBe(false);
      expect(await isDue(store, { spawnsUntil: at(1_000) })).toBe(true);
      expect(await isDue(store, { now: at(1_999) })).toBe(false);
      expect(await isDue(store, { now: at(2_000) })).toBe(true);
      expect(await isDue(store, { leasesUntil: at(3_001) })).toBe(true);
      expect(await isDue(store, { types: ['another'] })).toBe(false);
      expect(await isDue(store, { types: ['sample'] })).toBe(true);

      await store.makeReady(await read(store, 'waiting'), at(60_000), at(3_000));
      expect(await isDue(store, { now: at(3_999) })).toBe(false);
      expect(await isDue(store, { now: at(4_000) })).toBe(true);
      expect(await isDue(store, { now: at(4_000), queues: ['other'] })).toBe(false);
    });

    it('find a renewed lease only at its new end', async () => {
      const store = theStore();
      await store.insertIgnoringDuplicates([sampleTask('one')]);
      await store.renew(leaseOf(await claimNext(store)), at(90_000));

      expect(await store.findExpiredLeases(at(60_000), 10)).toEqual([]);
      expect(idsOf(await store.findExpiredLeases(at(90_001), 10))).toEqual(['one']);
    });

    it('find retries that are due', async () => {
      const store = await leaveFour(async (store, _id, rank) =>
        store.retryLater(leaseOf(await claimNext(store)), { ...ENDINGS.retry, retryAt: at(rank * 1_000) }),
      );
      await store.makeReady(await read(store, 'd'), at(60_000), at(1_000));

      expect(idsOf(await store.findDueRetries(at(3_000), 10))).toEqual(['c', 'b']);
      expect(idsOf(await store.findDueRetries(at(9_000), 2))).toEqual(['c', 'b']);
      expect(await store.findDueRetries(at(1_999), 10)).toEqual([]);
    });

    it('find how far the queues have come', async () => {
      const store = theStore();
      expect(await store.lowestReadyKey(['work', 'other'])).toBeNull();
      await store.insertIgnoringDuplicates([
        sampleTask('late', { order_key: 7.5 }),
        sampleTask('early', { order_key: 3.25, queue: 'other', ready_queue: 'other' }),
        sampleTask('elsewhere', { order_key: 1, queue: 'third', ready_queue: 'third' }),
      ]);
      expect(await store.lowestReadyKey(['work', 'other'])).toBe(3.25);
      expect(await store.lowestReadyKey(['work'])).toBe(7.5);
      await claimNext(store);
      expect(await store.lowestReadyKey(['work'])).toBeNull();
    });

    it('find ready tasks that nobody has claimed in time', async () => {
      const store = await leaveFour(async (store, id, rank) =>
        store.markRung(await read(store, id), at(rank * 1_000)),
      );
      await store.markRung(await read(store, 'c'), at(60_000));
      await claimNext(store);

      expect(idsOf(await store.findUnanswered(['work'], at(4_000), 10))).toEqual(['d', 'b']);
      expect(idsOf(await store.findUnanswered(['work'], at(4_000), 1))).toEqual(['d']);
      expect(await store.findUnanswered(['work'], at(999), 10)).toEqual([]);
      expect(idsOf(await store.findUnanswered(['other', 'work'], at(4_000), 10))).toEqual(['d', 'b']);
      expect(await store.findUnanswered(['other'], at(4_000), 10)).toEqual([]);
    });

    it('find completed tasks whose children are not there yet', async () => {
      const spawn = [{ type: 'sample', ordinal: 0, parameters: {} }];
      const store = await leaveFour(async (store, _id, rank) =>
        store.complete(leaseOf(await claimNext(store)), {
          ...ENDINGS.complete,
          spawn,
          now: at(rank * 1_000),
        }),
      );
      await store.markSpawned(['d']);

      expect(idsOf(await store.findPendingSpawns(at(3_000), 10))).toEqual(['c', 'b']);
      expect(idsOf(await store.findPendingSpawns(at(9_000), 1))).toEqual(['c']);
      expect(await store.findPendingSpawns(at(1_999), 10)).toEqual([]);
    });

    it('find tasks that others wrote, which can be claimed once they are adopted', async () => {
      const store = theStore();
      await store.insertIgnoringDuplicates([
        baseFieldsTask('theirs'),
        sampleTask('ours', { order_key: 9e15 }),
        baseFieldsTask('more'),
        baseFieldsTask('foreign', 'a_type_of_their_own'),
      ]);
      expect(idsOf(await store.findUnadopted(10, ['sample'])).sort()).toEqual(['more', 'theirs']);
      expect(await store.findUnadopted(1, ['sample'])).toHaveLength(1);
      expect((await claimNext(store))._id).toBe('ours');
      expect(await tryClaim(store)).toBeNull();

      const fields = adoptedFields({ queue: 'work', maxAttempts: 3 }, at(0));
      expect(await Promise.all([store.adopt('theirs', fields), store.adopt('theirs', fields)])).toEqual([
        true,
        false,
      ]);

      expect(await claimNext(store)).toMatchObject({
        _id: 'theirs',
        parameters: { wish: 'a small world' },
        attempt_count: 1,
        lease_token: 1,
      });
      expect(idsOf(await store.findUnadopted(10, ['sample']))).toEqual(['more']);
      expect(await store.adopt('ours', fields)).toBe(false);
      expect(await store.adopt('none', fields)).toBe(false);
    });

    it('find what was put aside, by world and reason, until it is ready again', async () => {
      const store = await leaveFour(async (store, id) => {
        const parking = { error: 'Wait.', errorCode: 'PARKED', now: at(1_000) };
        await store.park(leaseOf(await claimNext(store)), {
          ...parking,
          reason: id < 'c' ? 'early' : 'late',
        });
      });
      expect(await tryClaim(store)).toBeNull();
      expect(idsOf(await store.findParked('world', 'early', 10)).sort()).toEqual(['a', 'b']);
      expect(await store.findParked('world', 'early', 1)).toHaveLength(1);
      expect(await store.findParked('another', 'early', 10)).toEqual([]);
      expect(await store.findExpiredLeases(new Date(8.64e15), 10)).toEqual([]);

      const parked = await read(store, 'a');
      expect(parked).toMatchObject({ status: 'pending', worker_id: null, attempt_count: 0, error: 'Wait.' });
      const twice = await Promise.all([
        store.unpark(parked, at(9_000), at(4_000)),
        store.unpark(parked, at(9_000), at(4_000)),
      ]);
      expect(twice.sort()).toEqual([false, true]);
      expect((await read(store, 'a')).parked).toBeUndefined();
      expect(idsOf(await store.findUnanswered(['work'], at(9_000), 10))).toEqual(['a']);
      expect(await claimNext(store)).toMatchObject({ _id: 'a', attempt_count: 1, lease_token: 2 });
    });

    it('find what nobody runs now, and end it once', async () => {
      const store = await leaveFour(async () => undefined);
      await claimNext(store);
      await store.retryLater(leaseOf(await claimNext(store)), ENDINGS.retry);
      expect(idsOf(await store.findWaiting('world', 10)).sort()).toEqual(['b', 'c', 'd']);
      expect(await store.findWaiting('another', 10)).toEqual([]);

      const [running, waiting, ready] = await Promise.all(['a', 'b', 'c'].map((id) => read(store, id)));
      if (!running || !waiting || !ready) throw new Error('A task is gone.');
      expect(await store.cancelWaiting(running, at(2_000))).toBe(false);
      expect(await store.cancelWaiting(waiting, at(2_000))).toBe(true);
      expect(await store.cancelWaiting(ready, at(2_000))).toBe(true);
      expect(await store.cancelWaiting(ready, at(2_000))).toBe(false);

      expect(await read(store, 'b')).toMatchObject({ status: 'cancelled', completed_at: at(2_000) });
      expect(await store.findDueRetries(new Date(8.64e15), 10)).toEqual([]);
      expect((await claimNext(store))._id).toBe('d');
    });

    it('leave a task alone that was claimed after it was found waiting', async () => {
      const store = await leaveFour(async () => undefined);
      const [found] = await store.findWaiting('world', 10);
      if (!found) throw new Error('There is no task.');
      const lease = leaseOf(await claimNext(store));
      await store.release(lease, 'work', at(5_000), at(1_000));

      expect(await store.cancelWaiting({ ...found, _id: 'a' }, at(2_000))).toBe(false);
      expect(await store.cancelHeld(lease, at(2_000))).toBe(false);
      expect(await store.cancelHeld(leaseOf(await claimNext(store)), at(3_000))).toBe(true);
      expect(await read(store, 'a')).toMatchObject({ status: 'cancelled', completed_at: at(3_000) });
    });
  });
}
