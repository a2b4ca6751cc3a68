import type { ComponentChildren } from 'preact';

import { type ApiError, asksForKey } from '../api/api-error.js';
import { explainProblem } from '../i18n/explain.js';
import { t } from '../i18n/text.js';
import { Link } from '../router/link.js';
import { language } from '../state/preferences.js';
import { Explained } from './explained.js';
import { Icon } from './icon.js';

/** Says that there is nothing here yet, and why. */
export function Empty({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <div class="empty">
      <span class="empty-sign">
        <Icon name="spark" />
      </span>
      <p class="empty-title">{title}</p>
      {hint === undefined ? null : <p>{hint}</p>}
      {children}
    </div>
  );
}

/** Says what went wrong, and offers what can be done about it. */
export function Problem({ error, onRetry }: { readonly error: ApiError; readonly onRetry?: () => void }) {
  // The whole page asks for a key then.
  if (asksForKey(error)) return null;
  return (
    <div class="problem" role="alert">
      <Icon name="warn" />
      <div>
        <p class="problem-title">{t('error.title')}</p>
        <Explained of={explainProblem(error, language.value)} />
      </div>
      {error.code.endsWith('_not_found') ? (
        <Link to={{ name: 'home' }} class="button">
          {t('app.to-worlds')}
        </Link>
      ) : onRetry === undefined ? null : (
        <button type="button" class="button" onClick={onRetry}>
          {t('app.retry')}
        </button>
      )}
    </div>
  );
}
