import type { TaskDocument } from '@generia/contracts';

import { gatheredSpawns } from './gathered-spawns.js';
import { sampleTask } from './testing/sample-task.js';

describe('The children of several tasks', () => {
  it('are inserted together when they come together, and so are the notes that they are there', async () => {
    const inserted: string[][] = [];
    const marked: (readonly string[])[] = [];
    const spawns = gatheredSpawns({
      insertIgnoringDuplicates: async (tasks: readonly TaskDocument[]) =>
        inserted.push(tasks.map((t) => t._id)),
      markSpawned: async (ids) => void marked.push(ids),
      lowestReadyKey: async () => 7,
    });
    await Promise.all([
      spawns.insertIgnoringDuplicates([sampleTask('a'), sampleTask('b')]),
      spawns.insertIgnoringDuplicates([sampleTask('c')]),
      spawns.markSpawned(['p']),
      spawns.markSpawned(['q']),
    ]);
    expect([inserted, marked]).toEqual([[['a', 'b', 'c']], [['p', 'q']]]);
    expect(await spawns.lowestReadyKey(['work'])).toBe(7);
  });

  it('are all left to the sweeper when they could not be inserted', async () => {
    const spawns = gatheredSpawns({
      insertIgnoringDuplicates: () => Promise.reject(new Error('The store is away.')),
      markSpawned: async () => undefined,
      lowestReadyKey: async () => null,
    });
    const families = ['a', 'b'].map((id) => spawns.insertIgnoringDuplicates([sampleTask(id)]));
    for (const family of families) await expect(family).rejects.toThrow('The store is away.');
  });
});
