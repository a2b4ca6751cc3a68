import type { WorldStatus } from '@generia/contracts';

import { t, tn } from '../../../i18n/text.js';
import { Icon } from '../../../parts/icon.js';

/** What is missing, and why; in the words of the server, which speaks English. */
export function Gaps({ gaps }: Pick<WorldStatus, 'gaps'>) {
  if (gaps.length === 0) return null;
  return (
    <details class="card gaps">
      <summary>
        <Icon name="warn" />
        {tn('making.gaps', gaps.length)}
      </summary>
      <p class="muted">{t('making.gaps.hint')}</p>
      <ul lang="en">
        {gaps.map(({ task_id, item, reason }) => (
          <li key={task_id}>
            <strong>{item}</strong>
            <span class="muted">{reason}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
