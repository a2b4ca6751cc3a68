import type { ApiRequestResponse } from '@generia/contracts/http';
import { useState } from 'preact/hooks';

import { listCalls } from '../../../api/api.js';
import { t } from '../../../i18n/text.js';
import { usePages } from '../../../live/use-pages.js';
import { Problem } from '../../../parts/message.js';
import { Skeleton } from '../../../parts/skeleton.js';
import { language } from '../../../state/preferences.js';
import { callFacts } from './call-words.js';
import { taskKey } from './task-words.js';

/** The paid calls of a world, for who wants to know; read when they are unfolded. */
export function Calls({ worldId }: { readonly worldId: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="card calls" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('calls.title')}</summary>
      {isOpen ? <CallList worldId={worldId} /> : null}
    </details>
  );
}

function CallList({ worldId }: { readonly worldId: string }) {
  const { items, error, loading, more, reload } = usePages(`calls ${worldId}`, async (cursor, signal) => {
    const { api_requests, next_cursor } = await listCalls(worldId, cursor, signal);
    return { items: api_requests, next: next_cursor };
  });
  return (
    <>
      <p class="muted">{t('calls.hint')}</p>
      {error === null ? null : <Problem error={error} onRetry={reload} />}
      <ol class="steps">
        {items.map((call) => (
          <Call key={call.id} call={call} />
        ))}
      </ol>
      {loading && items.length === 0 ? <Skeleton shape="line" count={3} /> : null}
      {!loading && error === null && items.length === 0 ? <p class="muted">{t('calls.empty')}</p> : null}
      {more === null ? null : (
        <button type="button" class="button more" onClick={more}>
          {t('app.more')}
        </button>
      )}
    </>
  );
}

function Call({ call }: { readonly call: ApiRequestResponse }) {
  const { task_type, api_type, served_model, model, error } = call;
  return (
    <li class={`step call ${error === null ? '' : 'is-failed'}`}>
      <span class="step-name">
        {t(taskKey(task_type))}
        <span class="kind">{t(api_type === 'llm' ? 'calls.text' : 'calls.picture')}</span>
        <span class="call-facts muted">{callFacts(call, language.value).join(' · ')}</span>
        {error === null ? null : (
          <span class="call-error" lang="en">
            {error}
          </span>
        )}
      </span>
      <span class="step-status">
        {served_model ?? model}
        {error === null ? null : <span class="call-failed">{t('calls.failed')}</span>}
      </span>
    </li>
  );
}
