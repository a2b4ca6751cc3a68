import { describe, expect, it } from '@jest/globals';

import type { Lease, TaskStore } from '../../task-store.js';
import { at, sampleTask } from '../sample-task.js';
import { claimNext, ENDINGS, leaseOf, read, type TheStore } from './bench.js';

const WRITES: Readonly<Record<string, (store: TaskStore, lease: Lease) => Promise<boolean>>> = {
  renew: (store, lease) => store.renew(lease, at(90_000)),
  saveStep: (store, lease) => store.saveStep(lease, 'answer', { text: 'late' }, at(1_000)),
  complete: (store, lease) => store.complete(lease, ENDINGS.complete),
  fail: (store, lease) => store.fail(lease, ENDINGS.fail),
  retryLater: (store, lease) => store.retryLater(lease, ENDINGS.retry),
  release: (store, lease) => store.release(lease, 'work', at(5_000), at(1_000)),
};

/** A worker that lost its lease can write nothing. */
export function describeLeases(theStore: TheStore): void {
  describe.each(Object.entries(WRITES))('%s', (_name, write) => {
    it('is accepted from the holder of the lease', async () => {
      const store = theStore();
      await store.insertIgnoringDuplicates([sampleTask('one'), sampleTask('two')]);

      expect(await write(store, leaseOf(await claimNext(store)))).toBe(true);
    });

    it('is refused from a worker whose task was taken over, before and after the next claim', async () => {
      const store = theStore();
      await store.insertIgnoringDuplicates([sampleTask('one')]);
      const lost = await claimNext(store);
      await store.takeOver(lost, at(65_000), at(60_000));
      const ready = await read(store, 'one');

      expect(await write(store, leaseOf(lost))).toBe(false);
      expect(await read(store, 'one')).toEqual(ready);
      const next = await claimNext(store);
      expect(await write(store, leaseOf(lost))).toBe(false);
      expect(await read(store, 'one')).toEqual(next);
    });

    it.each(['complete', 'fail', 'retryLater', 'release'])('is refused after %s', async (end) => {
      const store = theStore();
      await store.insertIgnoringDuplicates([sampleTask('one')]);
      const lease = leaseOf(await claimNext(store));
      await WRITES[end]?.(store, lease);
      const ended = await read(store, 'one');

      expect(await write(store, lease)).toBe(false);
      expect(await read(store, 'one')).toEqual(ended);
    });

    it('is accepted from those who hold theirs, and refused from others, when many come at once', async () => {
      const store = theStore();
      const ids = ['one', 'two', 'three', 'four'];
      await store.insertIgnoringDuplicates(ids.map((id) => sampleTask(id)));
      const claimed = [];
      for (const _id of ids) claimed.push(await claimNext(store));
      const [lost, ended, ...kept] = claimed;
      if (!lost || !ended) throw new Error('There are four.');
      await store.takeOver(lost, at(65_000), at(60_000));
      await store.fail(leaseOf(ended), ENDINGS.fail);

      const answers = await Promise.all(claimed.map((task) => write(store, leaseOf(task))));
      expect(answers).toEqual([false, false, ...kept.map(() => true)]);
      expect(await read(store, ended._id)).toMatchObject({ status: 'failed' });
    });

    it('is refused for a task that does not exist, and for one that nobody has claimed', async () => {
      const store = theStore();
      await store.insertIgnoringDuplicates([sampleTask('one')]);

      expect(await write(store, { taskId: 'none', token: 1 })).toBe(false);
      expect(await write(store, { taskId: 'one', token: 0 })).toBe(false);
    });
  });
}
