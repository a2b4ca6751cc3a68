import type { Post } from '@generia/contracts';
import type { ListPostsQuery, PostList, PostResponse } from '@generia/contracts/http';
import type { PlatformCollections } from '@generia/mongo-repositories';

import { olderThan, pageOf } from './places.js';
import { presentPost } from './present-feed.js';

/** A page of a world's feed, newest first. */
export async function findPosts(
  platform: Pick<PlatformCollections, 'posts' | 'characters'>,
  worldId: string,
  { limit, cursor, character_id, tag }: ListPostsQuery,
): Promise<PostList> {
  const found = await platform.posts.find(
    {
      world_id: worldId,
      ...(character_id === undefined ? {} : { character_id }),
      // A list of texts matches when one of them is equal.
      ...(tag === undefined ? {} : { tags: tag }),
      ...olderThan(cursor),
    },
    { sort: [['created_at', -1], ['_id', 1]], limit: limit + 1 }, // prettier-ignore
  );
  const { items, next_cursor } = pageOf(found, limit);
  return { posts: await presentPosts(platform, items), next_cursor };
}

/** Posts with the names and portraits of their authors. */
export async function presentPosts(
  platform: Pick<PlatformCollections, 'characters'>,
  posts: readonly Post[],
): Promise<PostResponse[]> {
  const ids = [...new Set(posts.map(({ character_id }) => character_id))];
  const authors = await platform.characters.find({ _id: { $in: ids } });
  const byId = new Map(authors.map((author) => [author._id, author]));
  return posts.map((post) => presentPost(post, byId.get(post.character_id)));
}
