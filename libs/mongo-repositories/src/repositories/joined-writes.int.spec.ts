import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { ApiRequestRecord } from '@generia/contracts';

import { openEmbeddedStore } from '../embedded/index.js';
import { readyTask } from '../testing/ready-task.js';
import { openRepositories } from './open-repositories.js';

const now = new Date('2026-01-01T00:00:00Z');

it('has an answer in one commit with the record of its call, in the embedded store, whatever else is being written', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'joined-writes-'));
  const store = await openEmbeddedStore({ directory });
  try {
    const { tasks, apiRequests } = await openRepositories(store);
    const held = ['a', 'b'].map((id) => readyTask(id, { status: 'in_progress', lease_token: 1 }));
    await tasks.insertIgnoringDuplicates(held);
    const save = (taskId: string) => tasks.saveStep({ taskId, token: 1 }, 'text', taskId, now);

    const earlier = save('a');
    // What was asked for until now is on its way to the store, and no turn of the loop is over.
    await new Promise<void>((resolve) => process.nextTick(resolve));
    const saved = save('b');
    await apiRequests.insert({ _id: 'call', task_id: 'b', step: 'text' } as ApiRequestRecord);
    expect((await tasks.findById('b'))?.steps).toEqual({ text: 'b' });
    expect(await Promise.all([earlier, saved])).toEqual([true, true]);
  } finally {
    await store.close();
    await rm(directory, { recursive: true });
  }
});
