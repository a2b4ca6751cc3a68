import { join } from 'node:path';

import type {
  ApiRequestRecord,
  Character,
  Media,
  Post,
  TaskDocument,
  World,
  WorldStatusDocument,
} from '@generia/contracts';
import { openEmbeddedStore, openRepositories } from '@generia/mongo-repositories';
import { openFileSystemStorage } from '@generia/object-storage';

/** Everything that a data directory holds of one world. */
export interface StoredWorld {
  readonly world: World;
  readonly status: WorldStatusDocument;
  readonly characters: readonly Character[];
  readonly posts: readonly Post[];
  readonly media: readonly Media[];
  readonly tasks: readonly TaskDocument[];
  readonly calls: readonly ApiRequestRecord[];
  /** Keys of the stored pictures. */
  readonly objects: readonly string[];
}

/** Reads a world out of a data directory that no process uses now. */
export async function readStoredWorld(dataDirectory: string, worldId: string): Promise<StoredWorld> {
  const store = await openEmbeddedStore({ directory: join(dataDirectory, 'db') });
  try {
    const { platform, tasks, apiRequests, worldStatuses } = await openRepositories(store);
    const objects = await openFileSystemStorage({ directory: join(dataDirectory, 'objects') });
    const [world, status] = await Promise.all([
      platform.worlds.findOne({ _id: worldId }),
      worldStatuses.findById(worldId),
    ]);
    if (!world || !status) throw new Error(`There is no world ${worldId} in ${dataDirectory}.`);
    return {
      world,
      status,
      characters: await platform.characters.find({ world_id: worldId }),
      posts: await platform.posts.find(
        { world_id: worldId },
        {
          sort: [
            ['world_id', 1],
            ['created_at', -1],
            ['_id', 1],
          ],
        },
      ),
      media: await platform.media.find({ world_id: worldId }),
      tasks: await tasks.listOfWorld(worldId),
      calls: await apiRequests.listOfWorld(worldId),
      objects: await objects.list(`${worldId}/`),
    };
  } finally {
    await store.close();
  }
}
