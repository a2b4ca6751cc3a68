import { readWorld } from '../../api/api.js';
import { t } from '../../i18n/text.js';
import { useResource } from '../../live/use-resource.js';
import { useWorldStatus } from '../../live/use-world-status.js';
import { hasEnded } from '../../live/world-state.js';
import { ConnectionBanner } from '../../parts/connection-banner.js';
import { Problem } from '../../parts/message.js';
import { Skeleton } from '../../parts/skeleton.js';
import type { Route, WorldTab } from '../../router/routes.js';
import { useTitle } from '../../state/use-title.js';
import { AboutTab } from './about-tab.js';
import { FeedTab } from './feed-tab.js';
import { MakingTab } from './making/making-tab.js';
import { PeopleTab } from './people-tab.js';
import { WorldHead } from './world-head.js';
import { WorldTabs } from './world-tabs.js';

type WorldRoute = Extract<Route, { name: 'world' }>;

/** A world: what it looks like, and its parts. While it is being made its making comes first, afterwards its feed. */
export function WorldPage({ place }: { readonly place: WorldRoute }) {
  const { worldId } = place;
  const live = useWorldStatus(worldId);
  const { status, connection } = live;
  const stages = status?.stages.map(({ status: state }) => state).join() ?? '';
  const world = useResource(
    `world ${worldId}`,
    (signal) => readWorld(worldId, signal),
    `${stages} ${status?.status ?? ''}`,
  );
  useTitle(world.value?.name ?? null);
  if (world.value === null) {
    return world.error === null ? (
      <Skeleton shape="hero" />
    ) : (
      <Problem error={world.error} onRetry={world.reload} />
    );
  }
  const ended = status === null ? world.value.generation_status === 'completed' : hasEnded(status);
  const tab: WorldTab = place.tab ?? (ended ? 'feed' : 'making');
  return (
    <article class="world">
      <ConnectionBanner connection={connection} />
      <WorldHead world={world.value} state={status?.status ?? world.value.generation_status} />
      <WorldTabs worldId={worldId} current={tab} />
      <section class="world-part" aria-label={t(`world.tab.${tab}`)}>
        {tab === 'making' ? <MakingTab worldId={worldId} live={live} /> : null}
        {tab === 'feed' ? <FeedTab place={place} status={status} /> : null}
        {tab === 'people' ? <PeopleTab worldId={worldId} status={status} /> : null}
        {tab === 'about' ? <AboutTab world={world.value} /> : null}
      </section>
    </article>
  );
}
