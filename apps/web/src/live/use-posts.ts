import type { PostResponse } from '@generia/contracts/http';

import { listPosts, type PostFilter } from '../api/api.js';
import { type Pages, usePages } from './use-pages.js';

/** The posts of a world, newest first. */
export function usePosts(
  worldId: string,
  filter: PostFilter,
  version: number | string = 0,
): Pages<PostResponse> {
  return usePages(
    `posts ${worldId} ${filter.characterId ?? ''} ${filter.tag ?? ''}`,
    async (cursor, signal) => {
      const { posts, next_cursor } = await listPosts(worldId, filter, cursor, signal);
      return { items: posts, next: next_cursor };
    },
    version,
  );
}
