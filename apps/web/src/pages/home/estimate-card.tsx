import type { CreateWorldBody, Estimate } from '@generia/contracts/http';

import { estimateWorld } from '../../api/api.js';
import { formatDuration, formatNumber, formatUsd } from '../../format/format.js';
import { t } from '../../i18n/text.js';
import { useResource } from '../../live/use-resource.js';
import { language } from '../../state/preferences.js';
import { useSettled } from '../../state/use-settled.js';

type Body = Pick<CreateWorldBody, 'prompt' | 'characters_count' | 'posts_count'>;

const TYPING_PAUSE_MS = 300;

/** What the world in the form will take, told by the server as the form changes. */
export function EstimateCard({ body }: { readonly body: Body | null }) {
  const wanted = useSettled(body === null ? '' : JSON.stringify(body), TYPING_PAUSE_MS);
  const { value } = useResource<Estimate | null>(
    'estimate',
    (signal) => (wanted === '' ? Promise.resolve(null) : estimateWorld(JSON.parse(wanted) as Body, signal)),
    wanted,
  );
  if (body === null || value === null) return <p class="estimate muted">{t('create.estimate.none')}</p>;
  return (
    <div>
      <dl class="estimate" aria-label={t('create.estimate')}>
        {facts(value).map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">{t('create.estimate.cost.hint')}</p>
    </div>
  );
}

function facts({ llm_calls, image_calls, duration_seconds, cost_usd }: Estimate): [string, string][] {
  const tongue = language.value;
  const about = (value: string) => t('create.estimate.about', { value });
  return [
    [
      t('create.estimate.calls'),
      t('create.estimate.calls.value', {
        llm: formatNumber(llm_calls, tongue),
        images: formatNumber(image_calls, tongue),
      }),
    ],
    [t('create.estimate.time'), about(formatDuration(duration_seconds, tongue))],
    [t('create.estimate.cost'), about(formatUsd(cost_usd, tongue))],
  ];
}
