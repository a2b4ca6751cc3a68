import type { CharacterResponse } from '@generia/contracts/http';

import { t } from '../../i18n/text.js';
import { Avatar } from '../../parts/avatar.js';
import { Icon } from '../../parts/icon.js';
import { Link } from '../../router/link.js';
import type { Route } from '../../router/routes.js';

export interface FeedFilterProps {
  readonly place: Extract<Route, { name: 'world' }>;
  readonly people: readonly CharacterResponse[];
}

/** Whose posts are shown, and about what. */
export function FeedFilter({ place, people }: FeedFilterProps) {
  const { name, worldId, author, tag } = place;
  const withTag = tag === undefined ? {} : { tag };
  const current = (chosen: boolean) => (chosen ? { 'aria-current': 'true' as const } : {});
  return (
    <>
      {people.length === 0 ? null : (
        <nav class="faces" aria-label={t('feed.filter')}>
          <Link
            to={{ name, worldId, tab: 'feed', ...withTag }}
            class="face"
            {...current(author === undefined)}
          >
            <span class="avatar avatar-medium avatar-all">
              <Icon name="spark" />
            </span>
            <span>{t('feed.everyone')}</span>
          </Link>
          {people.map(({ id, display_name, avatar_url }) => (
            <Link
              key={id}
              to={{ name, worldId, tab: 'feed', author: id, ...withTag }}
              class="face"
              {...current(author === id)}
            >
              <Avatar name={display_name} path={avatar_url} decorative />
              <span>{display_name.split(' ', 1)[0]}</span>
            </Link>
          ))}
        </nav>
      )}
      {tag === undefined ? null : (
        <p class="active-tag">
          <span class="chip">#{tag}</span>
          <Link
            to={{ name, worldId, tab: 'feed', ...(author === undefined ? {} : { author }) }}
            class="button"
          >
            <Icon name="cross" />
            {t('feed.clear-tag')}
          </Link>
        </p>
      )}
    </>
  );
}
