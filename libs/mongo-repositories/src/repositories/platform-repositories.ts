import type { Character, Media, Post, World } from '@generia/contracts';

import type { DocumentStore } from '../document-collection.js';

export type PlatformCollections = Awaited<ReturnType<typeof openPlatformCollections>>;

/**
 * Opens the four collections in which the local platform keeps what a world is made of.
 *
 * Names are unique in a world without an index: its batches of characters follow one another, each gives its names against
 * those before it, and its stored answer decides on every attempt. As the copy of another platform, which may choose ids
 * itself, the collection could not tell a repeat from a double by name, and would lose a character in silence.
 */
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
