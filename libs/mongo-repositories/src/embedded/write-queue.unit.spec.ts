import { TaskError } from '@generia/resilience';
import { ABORT, type RootDatabase } from 'lmdb';

import { WriteQueue } from './write-queue.js';

/** Transactions that run as lmdb's do, and end as the test says. */
function rootThat(commit: (result: unknown) => Promise<void>, onEnd?: (end: string) => void) {
  const transactions: unknown[] = [];
  const root = {
    childTransaction: async (action: () => unknown) => {
      await Promise.resolve();
      const result = action();
      transactions.push(result);
      await commit(result);
      return result;
    },
  };
  const queue = new WriteQueue(root as unknown as RootDatabase<Buffer, Buffer>, '/data', onEnd);
  return { queue, transactions };
}

const succeeds = () => Promise.resolve();
const refusal = new TaskError('no', { code: 'NO', retry: 'never' });
const refuse = () => {
  throw refusal;
};

describe('The queue of writes', () => {
  it('lets those that wait share a transaction, in order, and gives each its result', async () => {
    const { queue, transactions } = rootThat(succeeds);
    const order: number[] = [];
    const results = await Promise.all([1, 2, 3].map((n) => queue.run(() => order.push(n))));
    expect([order, results, transactions.length]).toEqual([[1, 2, 3], [1, 2, 3], 1]);
  });

  it('lets what follows from one thing share a transaction, however many promises lie between', async () => {
    const { queue, transactions } = rootThat(succeeds);
    const first = queue.run(() => 1);
    for (let hops = 0; hops < 50; hops += 1) await Promise.resolve();
    expect(await Promise.all([first, queue.run(() => 2)])).toEqual([1, 2]);
    expect(transactions).toHaveLength(1);
  });

  it('resolves nothing before the commit', async () => {
    let commit = () => {};
    const { queue } = rootThat(() => new Promise((resolve) => (commit = resolve)));
    const events: string[] = [];
    const write = queue.run(() => events.push('ran')).then(() => events.push('resolved'));
    while (events.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
    events.push('committed');
    commit();
    await write;
    expect(events).toEqual(['ran', 'committed', 'resolved']);
  });

  it('keeps a refusal to the operation that refused', async () => {
    const { queue, transactions } = rootThat(succeeds);
    const outcomes = await Promise.allSettled([queue.run(() => 1), queue.run(refuse), queue.run(() => 3)]);
    expect(outcomes).toEqual([
      { status: 'fulfilled', value: 1 },
      { status: 'rejected', reason: refusal },
      { status: 'fulfilled', value: 3 },
    ]);
    expect(transactions).toEqual([undefined]);
  });

  it('undoes everything when an operation fails in an unexpected way, since it may have written a part', async () => {
    const { queue, transactions } = rootThat(succeeds);
    const fail = () => {
      throw new Error('MDB_MAP_FULL');
    };
    const outcomes = await Promise.allSettled([queue.run(() => 1), queue.run(fail), queue.run(() => 3)]);
    expect(transactions).toEqual([ABORT]);
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ reason: { code: 'STORE_WRITE_FAILED', retry: 'free' } });
    }
    await expect(queue.run(() => 'next')).resolves.toBe('next');
  });

  it('tells how a transaction ended before those hear of it who wait', async () => {
    const events: string[] = [];
    let isFull = true;
    const commit = () => (isFull ? Promise.reject(new Error('full')) : Promise.resolve());
    const { queue } = rootThat(commit, (end) => events.push(end));
    await queue.run(() => 1).catch(() => events.push('rejected'));
    isFull = false;
    await queue.run(() => 2).then(() => events.push('resolved'));
    expect(events).toEqual(['undone', 'rejected', 'committed', 'resolved']);
  });

  it('says why a commit failed, that trying again makes sense, and goes on', async () => {
    let isFull = true;
    const full = Object.assign(new Error('Commit failed (see commitError for details)'), {
      commitError: Promise.reject(new Error('No space left on device')),
    });
    const { queue } = rootThat(() => (isFull ? Promise.reject(full) : Promise.resolve()));
    await expect(queue.run(() => 1)).rejects.toThrow(
      'Cannot write to the store in /data (is the disk full?): No space left on device. ' +
        'Free some disk space; the work is tried again.',
    );
    isFull = false;
    await expect(queue.run(() => 2)).resolves.toBe(2);
  });

  it('finishes what it accepted when it is closed, and accepts no more', async () => {
    const { queue } = rootThat(succeeds);
    const done: string[] = [];
    const write = queue.run(() => done.push('write'));
    await queue.close();
    expect(done).toEqual(['write']);
    await write;
    expect(() => queue.run(() => 1)).toThrow('The store in /data is closed.');
  });
});
