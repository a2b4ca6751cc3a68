import type { WorldStatus } from '@generia/contracts';
import { useState } from 'preact/hooks';

import { t, tn } from '../../i18n/text.js';
import { usePeople } from '../../live/use-people.js';
import { usePosts } from '../../live/use-posts.js';
import { useSettledVersion } from '../../live/versions.js';
import { Empty } from '../../parts/message.js';
import { PostList } from '../../parts/post-list.js';
import type { Route } from '../../router/routes.js';
import { FeedFilter } from './feed-filter.js';

export interface FeedTabProps {
  readonly place: Extract<Route, { name: 'world' }>;
  readonly status: WorldStatus | null;
}

/** What people of the world post: all of it, or by one of them, or about one thing. */
export function FeedTab({ place, status }: FeedTabProps) {
  const { worldId, author, tag } = place;
  const created = status?.posts_created ?? null;
  const people = usePeople(worldId, useSettledVersion(`${status?.users_created ?? ''}`));
  // Posts that come while somebody reads wait until they are asked for; the first ones are shown at once.
  const [shown, setShown] = useState<number | null>(null);
  const posts = usePosts(worldId, { characterId: author, tag }, shown ?? 0);
  if (created !== null && shown === null) setShown(created);
  const waiting = created === null || shown === null ? 0 : created - shown;
  if (waiting > 0 && posts.items.length === 0 && !posts.loading) setShown(created);
  const filtered = author !== undefined || tag !== undefined;
  return (
    <div class="feed">
      <FeedFilter place={place} people={people.items} />
      <div role="status">
        {waiting > 0 && posts.items.length > 0 ? (
          <button type="button" class="button fresh" onClick={() => setShown(created)}>
            {tn('feed.new', waiting)}
          </button>
        ) : null}
      </div>
      <PostList posts={posts} people={people.items}>
        {filtered ? (
          <Empty title={t('feed.none-found')} />
        ) : (
          <Empty title={t('feed.empty')} hint={t('feed.empty.hint')} />
        )}
      </PostList>
    </div>
  );
}
