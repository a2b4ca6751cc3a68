import { useEffect, useRef, useState } from 'preact/hooks';

import type { WhyAsked } from '../api/access.js';
import { signIn } from '../api/api.js';
import { ApiError, asksForKey } from '../api/api-error.js';
import { explainProblem } from '../i18n/explain.js';
import { t } from '../i18n/text.js';
import { language } from '../state/preferences.js';

/** Asks for the key that the server wants, and says why an earlier one is not good. */
export function SignIn({ why }: { readonly why: WhyAsked }) {
  const field = useRef<HTMLInputElement>(null);
  const [checking, setChecking] = useState(false);
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  useEffect(() => field.current?.focus(), []);
  const problem = refusal === null ? textOfWhy(why) : textOfRefusal(refusal);

  async function submit(key: string) {
    setChecking(true);
    try {
      await signIn(key);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setRefusal(error);
      setChecking(false);
      field.current?.select();
    }
  }

  return (
    <form
      class="sign-in card"
      onSubmit={(event) => {
        event.preventDefault();
        if (!checking) void submit(field.current?.value ?? '');
      }}
    >
      <h1>{t('sign-in.title')}</h1>
      <p class="muted">{t('sign-in.hint')}</p>
      <label class="field">
        <span>{t('sign-in.label')}</span>
        <input
          ref={field}
          type="password"
          autocomplete="off"
          required
          aria-invalid={problem !== ''}
          aria-describedby="sign-in-problem"
        />
      </label>
      <p id="sign-in-problem" class="field-error" role="alert">
        {problem}
      </p>
      <button type="submit" class="button button-main" aria-disabled={checking}>
        {checking ? t('sign-in.checking') : t('sign-in.button')}
      </button>
    </form>
  );
}

function textOfWhy(why: WhyAsked): string {
  return why === 'refused' || why === 'expired' ? t(`sign-in.${why}`) : '';
}

function textOfRefusal(error: ApiError): string {
  if (asksForKey(error)) return t(error.code === 'token_expired' ? 'sign-in.expired' : 'sign-in.refused');
  return explainProblem(error, language.value).text;
}
