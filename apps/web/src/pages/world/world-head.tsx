import type { WorldStatus } from '@generia/contracts';
import type { WorldResponse } from '@generia/contracts/http';

import { t, tn } from '../../i18n/text.js';
import { Picture } from '../../parts/picture.js';
import { StateBadge } from '../../parts/state-badge.js';

/** The face of a world: its view, its emblem, its name. */
export function WorldHead({
  world,
  state,
}: {
  readonly world: WorldResponse;
  readonly state: WorldStatus['status'];
}) {
  const name = world.name === '' ? t('worlds.unnamed') : world.name;
  return (
    <header class="world-head">
      <Picture
        path={world.image_url}
        alt={t('world.header-alt', { name })}
        variant="large"
        fine="original"
        class="world-view"
        eager
      />
      <div class="world-title">
        <Picture
          path={world.icon_url}
          alt={t('world.icon-alt', { name })}
          variant="small"
          class="world-icon"
          eager
        />
        <div>
          <h1>{name}</h1>
          <p class="facts">
            <StateBadge state={state} />
            <span>{tn('worlds.people', world.users_count)}</span>
            <span>{tn('worlds.posts', world.posts_count)}</span>
          </p>
        </div>
      </div>
      <p class="world-short">{world.description_short || world.prompt}</p>
    </header>
  );
}
