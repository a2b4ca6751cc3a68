import type { ComponentChildren } from 'preact';

import type { ApiError } from '../api/api-error.js';
import { token } from '../api/token.js';
import { t } from '../i18n/text.js';
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
  if (error.code === 'unauthorized' || error.code === 'token_expired') return <SignIn />;
  return (
    <div class="problem" role="alert">
      <Icon name="warn" />
      <div>
        <p class="problem-title">{t('error.title')}</p>
        <p>{error.code === 'network' ? t('error.network') : error.message}</p>
      </div>
      {onRetry === undefined ? null : (
        <button type="button" class="button" onClick={onRetry}>
          {t('app.retry')}
        </button>
      )}
    </div>
  );
}

function SignIn() {
  return (
    <form
      class="sign-in card"
      onSubmit={(event) => {
        event.preventDefault();
        const given = new FormData(event.currentTarget).get('token');
        if (typeof given === 'string' && given.trim() !== '') token.value = given.trim();
      }}
    >
      <h2>{t('error.sign-in')}</h2>
      <p class="muted">{t('error.sign-in.hint')}</p>
      <label class="field">
        <span>{t('error.sign-in.label')}</span>
        <input type="password" name="token" autocomplete="off" required />
      </label>
      <button type="submit" class="button button-main">
        {t('error.sign-in.button')}
      </button>
    </form>
  );
}
