import type { WorldStatus } from '@generia/contracts';

import { t } from '../../../i18n/text.js';
import { Icon } from '../../../parts/icon.js';
import { Link } from '../../../router/link.js';

/** Says, where there is something to say, how things stand as a whole. */
export function EndNote({ status }: { readonly status: WorldStatus }) {
  return (
    <div role="status">
      <Note status={status} />
    </div>
  );
}

function Note({ status: { status, world_id: worldId, error } }: { readonly status: WorldStatus }) {
  switch (status) {
    case 'completed':
      return (
        <div class="note note-good">
          <Icon name="check" />
          <p>{t('making.done')}</p>
          <Link to={{ name: 'world', worldId, tab: 'feed' }} class="button button-main">
            {t('making.see-feed')}
            <Icon name="arrow" />
          </Link>
        </div>
      );
    case 'failed':
      return (
        <div class="note note-bad">
          <Icon name="warn" />
          <div>
            <p>
              <strong>{t('making.failed')}</strong>
            </p>
            {error === undefined ? null : <p lang="en">{error}</p>}
          </div>
        </div>
      );
    case 'cancelled':
    case 'paused':
    case 'paused_budget':
      return (
        <div class="note">
          <Icon name={status === 'cancelled' ? 'cross' : 'pause'} />
          <p>{t(`making.${status}`)}</p>
        </div>
      );
    case 'not_started':
    case 'in_progress':
      return null;
  }
}
