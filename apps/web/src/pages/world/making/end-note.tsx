import type { WorldStatus } from '@generia/contracts';

import { explainReason } from '../../../i18n/explain.js';
import { t } from '../../../i18n/text.js';
import { Explained } from '../../../parts/explained.js';
import { Icon } from '../../../parts/icon.js';
import { Link } from '../../../router/link.js';
import { language } from '../../../state/preferences.js';

/** Says, where there is something to say, how things stand as a whole. */
export function EndNote({ status }: { readonly status: WorldStatus }) {
  return (
    <div role="status">
      <Note status={status} />
    </div>
  );
}

function Note({ status: { status, world_id: worldId, error, gaps } }: { readonly status: WorldStatus }) {
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
            {error === undefined ? null : (
              <div>
                <Explained of={explainReason(whyFailed(error, gaps), language.value)} />
              </div>
            )}
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

/** Why the whole world failed is the reason of one of its gaps, which knows the code. */
function whyFailed(
  error: string,
  gaps: WorldStatus['gaps'],
): Pick<WorldStatus['gaps'][number], 'reason' | 'reason_code'> {
  return gaps.find(({ reason }) => reason === error) ?? { reason: error };
}
