import { t } from '../../i18n/text.js';
import { Link } from '../../router/link.js';
import type { WorldTab } from '../../router/routes.js';

const ORDER: readonly WorldTab[] = ['feed', 'people', 'about', 'making'];

/** The parts of a world. They are links, so that each can be kept, shared and opened beside another. */
export function WorldTabs({ worldId, current }: { readonly worldId: string; readonly current: WorldTab }) {
  return (
    <nav class="tabs" aria-label={t('world.tabs')}>
      {ORDER.map((tab) => (
        <Link
          key={tab}
          to={{ name: 'world', worldId, tab }}
          {...(tab === current ? { 'aria-current': 'page' as const } : {})}
        >
          {t(`world.tab.${tab}`)}
        </Link>
      ))}
    </nav>
  );
}
