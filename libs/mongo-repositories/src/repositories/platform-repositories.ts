import type { Character, Media, Post, World } from '@generia/contracts';

import type { DocumentStore } from '../document-collection.js';

export type PlatformCollections = Awaited<ReturnType<typeof openPlatformCollections>>;

/** Opens the four collections in which the local platform keeps what a world is made of. */
export async function openPlatformCollections(store: DocumentStore) {
  const [worlds, characters, posts, media] = await Promise.all([
    store.collection<World>({
      name: 'worlds',
      indexes: [
        {
          name: 'created',
          keys: [
            ['created_at', -1],
            ['_id', 1],
          ],
        },
        {
          name: 'creator',
          keys: [
            ['creator_id', 1],
            ['created_at', -1],
            ['_id', 1],
          ],
          sparse: true,
        },
      ],
    }),
    store.collection<Character>({
      name: 'characters',
      indexes: [
        {
          name: 'world',
          keys: [
            ['world_id', 1],
            ['_id', 1],
          ],
        },
      ],
    }),
    store.collection<Post>({
      name: 'posts',
      indexes: [
        {
          name: 'feed',
          keys: [
            ['world_id', 1],
            ['created_at', -1],
            ['_id', 1],
          ],
        },
        {
          name: 'author',
          keys: [
            ['character_id', 1],
            ['created_at', -1],
            ['_id', 1],
          ],
        },
      ],
    }),
    store.collection<Media>({
      name: 'media',
      indexes: [
        {
          name: 'world',
          keys: [
            ['world_id', 1],
            ['_id', 1],
          ],
        },
      ],
    }),
  ]);
  return { worlds, characters, posts, media };
}
