import type { WorldStatus } from '@generia/contracts';

import { t } from '../../i18n/text.js';
import { Empty, Problem } from '../../parts/message.js';
import { Avatar } from '../../parts/avatar.js';
import { Skeleton } from '../../parts/skeleton.js';
import { Link } from '../../router/link.js';
import { pictureVersion, useSettledVersion } from '../../live/versions.js';
import { usePeople } from '../../live/use-people.js';

/** Who lives in the world. */
export function PeopleTab({
  worldId,
  status,
}: {
  readonly worldId: string;
  readonly status: WorldStatus | null;
}) {
  const { items, error, loading, more, reload } = usePeople(
    worldId,
    useSettledVersion(pictureVersion(status)),
  );
  if (error !== null) return <Problem error={error} onRetry={reload} />;
  if (items.length === 0 && !loading) {
    return <Empty title={t('people.empty')} hint={t('people.empty.hint')} />;
  }
  return (
    <>
      <ul class="people">
        {items.map(({ id, display_name, username, avatar_url, profile }) => (
          <li key={id}>
            <Link to={{ name: 'person', worldId, characterId: id }} class="card person-card">
              <Avatar name={display_name} path={avatar_url} size="medium" decorative />
              <div>
                <h2>{display_name}</h2>
                <p class="handle">@{username}</p>
                <p class="clamp">{profile.bio}</p>
              </div>
            </Link>
          </li>
        ))}
        {items.length === 0 ? <Skeleton shape="person" count={6} /> : null}
      </ul>
      {more === null ? null : (
        <button type="button" class="button more" onClick={more}>
          {t('app.more')}
        </button>
      )}
    </>
  );
}
