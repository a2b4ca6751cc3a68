import type { WorldStatus } from '@generia/contracts';

import { explainReason } from '../../../i18n/explain.js';
import { t, tn } from '../../../i18n/text.js';
import { Explained } from '../../../parts/explained.js';
import { Icon } from '../../../parts/icon.js';
import { language } from '../../../state/preferences.js';
import { gapWords } from './gap-words.js';

/** What is missing, and why. */
export function Gaps({ gaps }: Pick<WorldStatus, 'gaps'>) {
  if (gaps.length === 0) return null;
  return (
    <details class="card gaps">
      <summary>
        <Icon name="warn" />
        {tn('making.gaps', gaps.length)}
      </summary>
      <p class="muted">{t('making.gaps.hint')}</p>
      <ul>
        {gaps.map((gap) => (
          <li key={gap.task_id}>
            <GapItem gap={gap} />
            <div class="muted">
              <Explained of={explainReason(gap, language.value)} />
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

function GapItem({ gap }: { readonly gap: WorldStatus['gaps'][number] }) {
  const words = gapWords(gap, language.value);
  return words === null ? <strong lang="en">{gap.item}</strong> : <strong>{words}</strong>;
}
