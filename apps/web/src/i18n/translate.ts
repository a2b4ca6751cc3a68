import { type Dictionary, en, type PluralForms, type TextKey } from './en.js';
import { ru } from './ru.js';

export const LANGUAGES = ['en', 'ru'] as const;
export type Language = (typeof LANGUAGES)[number];

const DICTIONARIES: Readonly<Record<Language, Dictionary>> = { en, ru };

export type TextValues = Readonly<Record<string, string | number>>;

/** Keys of the texts that depend on a number. */
export type PluralKey = { [Key in TextKey]: (typeof en)[Key] extends string ? never : Key }[TextKey];
export type PlainKey = Exclude<TextKey, PluralKey>;

/** A text with its `{names}` filled in. */
export function translate(language: Language, key: PlainKey, values: TextValues = {}): string {
  return fill(DICTIONARIES[language][key], values);
}

/** A text in the form that its language uses for the number. */
export function translateCount(language: Language, key: PluralKey, count: number): string {
  const forms: PluralForms = DICTIONARIES[language][key];
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return fill(form, { n: new Intl.NumberFormat(language).format(count) });
}

/** The first of the person's languages that the page speaks; English otherwise. */
export function chooseLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const base = tag.toLowerCase().split('-', 1)[0];
    const known = LANGUAGES.find((language) => language === base);
    if (known !== undefined) return known;
  }
  return 'en';
}

function fill(text: string, values: TextValues): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
