import type { CharacterResponse, PostResponse } from '@generia/contracts/http';
import type { ComponentChildren } from 'preact';

import { t } from '../i18n/text.js';
import type { Pages } from '../live/use-pages.js';
import { LoadMore } from './load-more.js';
import { Problem } from './message.js';
import { PostCard } from './post-card.js';
import { Skeleton } from './skeleton.js';

export interface PostListProps {
  readonly posts: Pages<PostResponse>;
  readonly people: readonly CharacterResponse[];
  /** Shown when there is no post. */
  readonly children: ComponentChildren;
}

/** Posts below each other; more of them are read when the last one comes into sight. */
export function PostList({ posts, people, children }: PostListProps) {
  const ids = new Map(people.map(({ username, id }) => [username.toLowerCase(), id]));
  const { items, error, loading, more, reload } = posts;
  return (
    <>
      {error === null ? null : <Problem error={error} onRetry={reload} />}
      <ul class="posts" aria-busy={loading}>
        {items.map((post) => (
          <li key={post.id}>
            <PostCard post={post} idOf={(username) => ids.get(username.toLowerCase())} />
          </li>
        ))}
      </ul>
      {loading && error === null ? <Skeleton shape="post" count={items.length === 0 ? 2 : 1} /> : null}
      {!loading && error === null && items.length === 0 ? children : null}
      {more === null ? null : <LoadMore onMore={more} />}
      {items.length > 3 && more === null && !loading ? <p class="end">{t('feed.end')}</p> : null}
    </>
  );
}
