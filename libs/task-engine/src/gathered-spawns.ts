import type { TaskDocument } from '@generia/contracts';
import { gather } from '@generia/resilience';

import type { SpawnPorts } from './spawn-children.js';

/**
 * The same store, to which the children of tasks that end at about the same time go together, and so do the notes that
 * they are there. What fails, fails for all of them; the sweeper spawns then.
 */
export function gatheredSpawns(store: SpawnPorts['store']): SpawnPorts['store'] {
  const insert = gather<readonly TaskDocument[], void>(async (families) => {
    await store.insertIgnoringDuplicates(families.flat());
    return [];
  });
  const mark = gather<readonly string[], void>(async (parents) => {
    await store.markSpawned(parents.flat());
    return [];
  });
  return {
    insertIgnoringDuplicates: (children) => insert('children', children),
    markSpawned: (parentIds) => mark('parents', parentIds),
    lowestReadyKey: (queues) => store.lowestReadyKey(queues),
  };
}
