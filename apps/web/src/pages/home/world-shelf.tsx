import { useState } from 'preact/hooks';

import { listWorlds } from '../../api/api.js';
import { t } from '../../i18n/text.js';
import { usePages } from '../../live/use-pages.js';
import { Icon } from '../../parts/icon.js';
import { Empty, Problem } from '../../parts/message.js';
import { Skeleton } from '../../parts/skeleton.js';
import { useSettled } from '../../state/use-settled.js';
import { WorldCard } from './world-card.js';

const TYPING_PAUSE_MS = 250;

/** All worlds, newest first, and those that a search finds. */
export function WorldShelf() {
  const [query, setQuery] = useState('');
  const wanted = useSettled(query.trim(), TYPING_PAUSE_MS);
  const { items, error, loading, more, reload } = usePages(`worlds ${wanted}`, async (cursor, signal) => {
    const { worlds, next_cursor } = await listWorlds(wanted, cursor, signal);
    return { items: worlds, next: next_cursor };
  });
  const nothing = !loading && error === null && items.length === 0;
  return (
    <section class="shelf" aria-labelledby="shelf-title">
      <div class="shelf-head">
        <h2 id="shelf-title">{t('worlds.title')}</h2>
        <label class="search">
          <Icon name="search" />
          <span class="sr-only">{t('worlds.search')}</span>
          <input
            type="search"
            value={query}
            placeholder={t('worlds.search')}
            onInput={({ currentTarget }) => setQuery(currentTarget.value)}
          />
        </label>
      </div>
      {error === null ? null : <Problem error={error} onRetry={reload} />}
      {nothing && wanted === '' ? <Empty title={t('worlds.empty')} hint={t('worlds.empty.hint')} /> : null}
      {nothing && wanted !== '' ? <Empty title={t('worlds.none-found', { query: wanted })} /> : null}
      <ul class="grid" aria-busy={loading}>
        {items.map((world) => (
          <li key={world.id}>
            <WorldCard world={world} />
          </li>
        ))}
      </ul>
      {loading && items.length === 0 ? (
        <div class="grid">
          <Skeleton shape="card" count={3} />
        </div>
      ) : null}
      {more === null ? null : (
        <button type="button" class="button more" onClick={more}>
          {t('app.more')}
        </button>
      )}
    </section>
  );
}
