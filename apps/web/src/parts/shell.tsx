import type { ComponentChildren } from 'preact';

import { access } from '../api/page-access.js';
import { t } from '../i18n/text.js';
import { LANGUAGES } from '../i18n/translate.js';
import { Link } from '../router/link.js';
import { chooseTheme, language, speak, theme, THEMES } from '../state/preferences.js';
import { Icon } from './icon.js';

const { signOut } = access;
const LANGUAGE_NAMES = { en: 'English', ru: 'Русский' } as const;
const THEME_SIGNS = { auto: 'auto', light: 'sun', dark: 'moon' } as const;

/** What is around every page: the way home, language and colours. */
export function Shell({ children }: { readonly children: ComponentChildren }) {
  const nextTheme = THEMES[(THEMES.indexOf(theme.value) + 1) % THEMES.length] ?? 'auto';
  return (
    <>
      <a class="skip" href="#content">
        {t('app.skip')}
      </a>
      <header class="top">
        <Link to={{ name: 'home' }} class="brand">
          <img src="/favicon.svg" alt="" width="30" height="30" />
          <span>Generia</span>
        </Link>
        <nav class="top-tools">
          <div class="segments" role="group" aria-label={t('app.language')}>
            {LANGUAGES.map((code) => (
              <button
                key={code}
                type="button"
                lang={code}
                aria-pressed={language.value === code}
                title={LANGUAGE_NAMES[code]}
                onClick={() => speak(code)}
              >
                {code.toUpperCase()}
              </button>
            ))}
          </div>
          <button
            type="button"
            class="button button-round"
            title={`${t('app.theme')}: ${t(`app.theme.${theme.value}`)}`}
            onClick={() => chooseTheme(nextTheme)}
          >
            <Icon name={THEME_SIGNS[theme.value]} />
            <span class="sr-only">{`${t('app.theme')}: ${t(`app.theme.${theme.value}`)}`}</span>
          </button>
          {access.token.value === null || access.asked.value !== null ? null : (
            <button type="button" class="button button-round" title={t('sign-in.out')} onClick={signOut}>
              <Icon name="out" />
              <span class="sr-only">{t('sign-in.out')}</span>
            </button>
          )}
        </nav>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
