import { signal } from '@preact/signals';

import { chooseLanguage, type Language, LANGUAGES } from '../i18n/translate.js';
import { recall, remember } from './storage.js';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const LANGUAGE_KEY = 'generia.language';
const THEME_KEY = 'generia.theme';

/** The language of the page: the one that was chosen, or the best of the browser's. */
export const language = signal<Language>(
  oneOf(LANGUAGES, recall(LANGUAGE_KEY)) ?? chooseLanguage(navigator.languages),
);
export const theme = signal<Theme>(oneOf(THEMES, recall(THEME_KEY)) ?? 'auto');

export function chooseTheme(next: Theme): void {
  theme.value = next;
  remember(THEME_KEY, next);
}

export function speak(next: Language): void {
  language.value = next;
  remember(LANGUAGE_KEY, next);
}

function oneOf<Value extends string>(known: readonly Value[], text: string | null): Value | undefined {
  return known.find((value) => value === text);
}
