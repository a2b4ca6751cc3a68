import { createMemoryDocuments } from '@generia/mongo-repositories/memory';

import { type TaskTimes, timedTasks } from './timed-tasks.js';

interface Thing {
  readonly _id: string;
  readonly ready_queue?: string;
  readonly ring_at?: number;
}

it('times claims and the searches of sweepers, and nothing else', async () => {
  const times: TaskTimes = { claimsMs: [], searchesMs: [] };
  const store = timedTasks(createMemoryDocuments().open(), times);
  const tasks = await store.collection<Thing>({ name: 'tasks', indexes: [] });
  const others = await store.collection<Thing>({ name: 'others', indexes: [] });
  await tasks.insertIgnoringDuplicates([{ _id: 'a', ready_queue: 'q', ring_at: 1 }]);

  expect(await tasks.find({ ring_at: { $lte: 2 } })).toHaveLength(1);
  await tasks.find({ ready_queue: 'q' });
  await others.find({ ring_at: 1 });
  expect(times).toEqual({ claimsMs: [], searchesMs: [expect.any(Number)] });

  const claimed = await tasks.findOneAndUpdate({ ready_queue: 'q' }, { $unset: { ready_queue: '' } }, { sort: [['_id', 1]] }); // prettier-ignore
  await tasks.updateOne({ _id: 'a' }, { $set: { ring_at: 2 } });
  expect(claimed).toMatchObject({ _id: 'a' });
  expect(times).toEqual({ claimsMs: [expect.any(Number)], searchesMs: [expect.any(Number)] });
});
