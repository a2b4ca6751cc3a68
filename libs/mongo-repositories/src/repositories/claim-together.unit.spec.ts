import type { TaskDocument } from '@generia/contracts';

import type { Change } from '../document-collection.js';
import { createMemoryDocuments } from '../memory/index.js';
import { readyTask } from '../testing/ready-task.js';
import { claimTogether } from './claim-together.js';

const QUEUE = readyTask('x').queue;
const at = (second: number): Date => new Date(Date.UTC(2026, 0, 1, 0, 0, second));

async function bench(
  names: readonly string[],
  beforeChanges?: (changes: readonly Change<TaskDocument>[]) => Promise<void>,
) {
  const store = createMemoryDocuments().open();
  const tasks = await store.collection<TaskDocument>({ name: 'tasks', indexes: [] });
  await tasks.insertIgnoringDuplicates(names.map((name, i) => readyTask(name, { order_key: i })));
  const requests: string[] = [];
  const claim = claimTogether({
    find: (...look) => (requests.push('find'), tasks.find(...look)),
    findOneAndUpdate: (...one) => (requests.push('claim one'), tasks.findOneAndUpdate(...one)),
    updateEach: async (changes) => {
      requests.push(`claim ${changes.length}`);
      await beforeChanges?.(changes);
      return tasks.updateEach(changes);
    },
  });
  const claimBy = (workerId: string) => claim({ queue: QUEUE, workerId, now: at(1), leaseExpiresAt: at(7) });
  return { tasks, claimBy, requests };
}

describe('claims', () => {
  it('are one request when nobody else of the worker claims', async () => {
    const { claimBy, requests } = await bench(['a', 'b']);
    expect((await claimBy('w'))?._id).toBe('a');
    expect(requests).toEqual(['claim one']);
  });

  it('that are asked for at once take the first tasks in their order, as the store has them then, in two requests', async () => {
    const { tasks, claimBy, requests } = await bench(['a', 'b', 'c', 'd']);
    const claimed = await Promise.all([claimBy('w'), claimBy('w'), claimBy('w')]);
    expect(claimed.map((task) => task?._id)).toEqual(['a', 'b', 'c']);
    expect(claimed).toEqual(await tasks.find({ worker_id: 'w' }, { sort: [['order_key', 1]] }));
    expect(claimed[0]).toMatchObject({ lease_token: 1, attempt_count: 1, lease_expires_at: at(7) });
    expect(requests).toEqual(['find', 'claim 3']);
  });

  it('find nothing when there is nothing left for them', async () => {
    const { claimBy } = await bench(['a']);
    const claimed = await Promise.all([claimBy('w'), claimBy('w')]);
    expect(claimed.map((task) => task?._id)).toEqual(['a', undefined]);
  });

  it('never take what another worker has claimed since the look, but the next in its place', async () => {
    const stolen: string[] = [];
    const { tasks, claimBy } = await bench(['a', 'b', 'c', 'd'], async ([, second]) => {
      const { _id } = (second as { filter: { _id: string } }).filter;
      stolen.push(_id);
      await tasks.updateOne(
        { _id },
        {
          $set: { worker_id: 'thief', status: 'in_progress' },
          $inc: { lease_token: 1 },
          $unset: { ready_queue: '' },
        },
      );
    });
    const claimed = await Promise.all([claimBy('w'), claimBy('w'), claimBy('w')]);
    expect(stolen).toEqual(['b']);
    expect(claimed.map((task) => task?._id)).toEqual(['a', 'd', 'c']);
  });

  it('never take one that was claimed and given back since the look as it was before', async () => {
    const { tasks, claimBy } = await bench(['a', 'b'], async () => {
      await tasks.updateOne({ _id: 'a' }, { $inc: { lease_token: 1 } });
    });
    const claimed = await Promise.all([claimBy('w'), claimBy('w')]);
    expect(claimed.map((task) => task && [task._id, task.lease_token])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });
});
