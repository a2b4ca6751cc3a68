import { beforeEach, describe, expect, it } from '@jest/globals';

import { at, sampleTask } from '../sample-task.js';
import { claimNext, ENDINGS, leaseOf, read, type TheStore } from './bench.js';

const SPAWN = [{ type: 'sample', ordinal: 0, parameters: {} }];
const COMPLETION = { ...ENDINGS.complete, tally: 'posts=1', spawn: SPAWN };

/** The end of a task together with its children, of stores that can do both as one. */
export function describeFamilyEndings(theStore: TheStore): void {
  describe('an end together with the children', () => {
    const endWith = (...[lease, completion, children]: Parameters<TogetherMethod>) => {
      const store = theStore();
      if (!store.completeWithChildren) throw new Error('The store cannot do both as one.');
      return store.completeWithChildren(lease, completion, children);
    };
    const child = sampleTask('child', { parent_id: 'one' });

    beforeEach(async () => {
      await theStore().insertIgnoringDuplicates([sampleTask('one')]);
    });

    it('leaves both in the store, and nothing to be spawned', async () => {
      expect(await endWith(leaseOf(await claimNext(theStore())), COMPLETION, [child])).toBe(true);
      const done = await read(theStore(), 'one');
      expect(done).toMatchObject({ status: 'completed', tally: 'posts=1', spawn: SPAWN, steps: {} });
      expect([done.spawn_pending, done.lease_expires_at]).toEqual([undefined, undefined]);
      expect((await claimNext(theStore()))._id).toBe('child');
    });

    it.each<[title: string, before: (lease: ReturnType<typeof leaseOf>) => Promise<unknown>]>([
      [
        'another took over',
        async ({ taskId }) => theStore().takeOver(await read(theStore(), taskId), at(0), at(0)),
      ],
      ['was put aside', (lease) => theStore().park(lease, { ...ENDINGS.fail, reason: 'paused' })],
      ['was cancelled', (lease) => theStore().cancelHeld(lease, at(0))],
      ['has ended before', (lease) => theStore().complete(lease, ENDINGS.complete)],
    ])('writes neither for a task that %s', async (_, before) => {
      const lease = leaseOf(await claimNext(theStore()));
      await before(lease);
      const left = await read(theStore(), 'one');
      expect(await endWith(lease, COMPLETION, [child])).toBe(false);
      expect(await read(theStore(), 'one')).toEqual(left);
      expect(await theStore().findById('child')).toBeNull();
    });
  });
}

type TogetherMethod = NonNullable<ReturnType<TheStore>['completeWithChildren']>;
