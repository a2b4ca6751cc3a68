import type { WorldResponse } from '@generia/contracts/http';

import { t, tn } from '../../i18n/text.js';
import { Picture } from '../../parts/picture.js';
import { StateBadge } from '../../parts/state-badge.js';
import { Link } from '../../router/link.js';

/** A world among others. */
export function WorldCard({ world }: { readonly world: WorldResponse }) {
  const named = world.name !== '';
  return (
    <Link to={{ name: 'world', worldId: world.id, tab: null }} class="card world-card">
      <Picture path={world.image_url} alt="" variant="medium" fine="large" class="world-card-view" />
      <div class="world-card-text">
        <div class="world-card-title">
          {world.icon_url === null ? null : (
            <Picture path={world.icon_url} alt="" variant="thumb" class="world-card-icon" />
          )}
          <h3>{named ? world.name : t('worlds.unnamed')}</h3>
        </div>
        <p class="clamp">{world.description_short || world.prompt}</p>
        <p class="facts">
          {world.generation_status === 'completed' ? null : <StateBadge state={world.generation_status} />}
          <span>{tn('worlds.people', world.users_count)}</span>
          <span>{tn('worlds.posts', world.posts_count)}</span>
        </p>
      </div>
    </Link>
  );
}
