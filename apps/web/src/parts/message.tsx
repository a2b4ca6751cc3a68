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
  isPage = false,
  children,
}: {
  readonly title: string;
  readonly hint?: string;
  /** There is nothing else on the page: the title is its heading. */
  readonly isPage?: boolean;
  readonly children?: ComponentChildren;
}) {
  const Title = isPage ? 'h1' : 'p';
  return (
    <div class="empty">
      <span class="empty-sign">
        <Icon name="spark" />
      </span>
      <Title class="empty-title">{title}</Title>
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
