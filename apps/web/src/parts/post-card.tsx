import type { PostResponse } from '@generia/contracts/http';
import { useState } from 'preact/hooks';

import { formatMoment } from '../format/format.js';
import { t } from '../i18n/text.js';
import { Link } from '../router/link.js';
import { language } from '../state/preferences.js';
import { Avatar } from './avatar.js';
import { Icon } from './icon.js';
import { Lightbox } from './lightbox.js';
import { Picture } from './picture.js';
import { splitCaption } from './split-caption.js';

export interface PostCardProps {
  readonly post: PostResponse;
  /** The ids of the people whose names may be links. */
  readonly idOf: (username: string) => string | undefined;
}

/** A post as people see it in the feed. */
export function PostCard({ post, idOf }: PostCardProps) {
  const [open, setOpen] = useState(false);
  const { world_id: worldId, display_name: name } = post;
  const alt = t('feed.picture', { name });
  return (
    <article class="card post">
      <header class="post-head">
        <Link to={{ name: 'person', worldId, characterId: post.character_id }} class="post-author">
          <Avatar name={name} path={post.avatar_url} size="small" decorative />
          <span>
            <strong>{name}</strong>
            <span class="handle">@{post.username}</span>
          </span>
        </Link>
        <time dateTime={post.created_at}>{formatMoment(post.created_at, language.value)}</time>
      </header>
      <Caption post={post} idOf={idOf} />
      {post.image_url === null ? null : (
        <button type="button" class="post-picture" onClick={() => setOpen(true)}>
          <Picture path={post.image_url} alt={alt} variant="medium" fine="large" />
          <span class="sr-only">{t('feed.open')}</span>
        </button>
      )}
      <PostFoot post={post} />
      {open && post.image_url !== null ? (
        <Lightbox path={post.image_url} alt={alt} onClose={() => setOpen(false)} />
      ) : null}
    </article>
  );
}

function Caption({ post, idOf }: PostCardProps) {
  const worldId = post.world_id;
  return (
    <p class="caption" dir="auto">
      {splitCaption(post.caption).map((part, index) => {
        if (part.kind === 'tag') return <TagLink key={index} worldId={worldId} tag={part.tag} />;
        const characterId = part.kind === 'mention' ? idOf(part.username) : undefined;
        return characterId === undefined ? (
          part.text
        ) : (
          <Link key={index} to={{ name: 'person', worldId, characterId }}>
            {part.text}
          </Link>
        );
      })}
    </p>
  );
}

/** Where it was, and the hashtags that the text itself does not hold. */
function PostFoot({ post }: { readonly post: PostResponse }) {
  const inText = new Set(splitCaption(post.caption).map(({ text }) => text.toLowerCase()));
  const tags = post.tags.filter((tag) => !inText.has(`#${tag.toLowerCase()}`));
  if (tags.length === 0 && post.location === null) return null;
  return (
    <footer class="post-foot">
      {post.location === null ? null : (
        <span class="place">
          <Icon name="pin" />
          {post.location}
        </span>
      )}
      {tags.map((tag) => (
        <TagLink key={tag} worldId={post.world_id} tag={tag} />
      ))}
    </footer>
  );
}

function TagLink({ worldId, tag }: { readonly worldId: string; readonly tag: string }) {
  return (
    <Link to={{ name: 'world', worldId, tab: 'feed', tag }} class="tag">
      #{tag}
    </Link>
  );
}
