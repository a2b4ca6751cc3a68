import { signal } from '@preact/signals';

import { chooseLanguage, type Language, LANGUAGES } from '../i18n/translate.js';
import { lasting } from './storage.js';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const LANGUAGE_KEY = 'generia.language';
const THEME_KEY = 'generia.theme';

/** The language of the page: the one that was chosen, or the best of the browser's. */
export const language = signal<Language>(
  oneOf(LANGUAGES, lasting.recall(LANGUAGE_KEY)) ?? chooseLanguage(navigator.languages),
);
export const theme = signal<Theme>(oneOf(THEMES, lasting.recall(THEME_KEY)) ?? 'auto');

export function chooseTheme(next: Theme): void {
  theme.value = next;
  lasting.remember(THEME_KEY, next);
}

export function speak(next: Language): void {
  language.value = next;
  lasting.remember(LANGUAGE_KEY, next);
}

function oneOf<Value extends string>(known: readonly Value[], text: string | null): Value | undefined {
  return known.find((value) => value === text);
}
