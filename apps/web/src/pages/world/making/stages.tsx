import type { WorldStatus } from '@generia/contracts';

import { formatPercent } from '../../../format/format.js';
import { t } from '../../../i18n/text.js';
import { shareDone } from '../../../live/world-state.js';
import { Icon } from '../../../parts/icon.js';
import { language } from '../../../state/preferences.js';

const SIGNS = { completed: 'check', failed: 'cross' } as const;

/** How far the whole world is, and each of its six stages. */
export function Stages({ status }: { readonly status: WorldStatus }) {
  const share = shareDone(status);
  const words = t('making.progress', { percent: formatPercent(share, language.value) });
  return (
    <>
      <div class="progress-line">
        <progress max={1} value={share} aria-label={words} />
        <span aria-hidden="true">{words}</span>
      </div>
      <ol class="stages">
        {status.stages.map(({ name, status: state }) => (
          <li key={name} class={`stage is-${state}`}>
            <span class="stage-sign">
              {state === 'completed' || state === 'failed' ? <Icon name={SIGNS[state]} /> : null}
            </span>
            <span class="stage-name">{t(`stage.${name}`)}</span>
            <span class="sr-only">{t(`stage-status.${state}`)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
