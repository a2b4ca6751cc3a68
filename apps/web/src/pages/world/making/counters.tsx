import type { WorldStatus } from '@generia/contracts';

import { formatElapsed, formatNumber, formatUsd } from '../../../format/format.js';
import { t } from '../../../i18n/text.js';
import { hasEnded } from '../../../live/world-state.js';
import { language } from '../../../state/preferences.js';
import { useNow } from '../../../state/use-now.js';

/** The numbers of a world in the making. */
export function Counters({ status }: { readonly status: WorldStatus }) {
  const tongue = language.value;
  const ended = hasEnded(status);
  const now = useNow(!ended);
  const of = (done: number, total: number) =>
    t('making.of', { done: formatNumber(done, tongue), total: formatNumber(total, tongue) });
  const until = ended ? Date.parse(status.updated_at) : now;
  const facts: readonly (readonly [string, string, string?])[] = [
    [t('making.people'), of(status.users_created, status.users_predicted)],
    [t('making.posts'), of(status.posts_created, status.posts_predicted)],
    [t('making.pictures'), formatNumber(status.images_created, tongue)],
    [
      t('making.calls'),
      formatNumber(status.api_calls_made_llm + status.api_calls_made_images, tongue),
      t('making.calls.detail', {
        llm: formatNumber(status.api_calls_made_llm, tongue),
        images: formatNumber(status.api_calls_made_images, tongue),
      }),
    ],
    [t('making.cost'), formatUsd(status.llm_cost_total + status.image_cost_total, tongue)],
    [t('making.time'), formatElapsed(until - Date.parse(status.created_at))],
  ];
  return (
    <dl class="counters">
      {facts.map(([name, value, title]) => (
        <div key={name} title={title}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
