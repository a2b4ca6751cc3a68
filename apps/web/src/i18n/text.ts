import { language } from '../state/preferences.js';
import { type PlainKey, type PluralKey, type TextValues, translate, translateCount } from './translate.js';

/** A text in the language of the page; who shows it is drawn anew when the language changes. */
export function t(key: PlainKey, values?: TextValues): string {
  return translate(language.value, key, values);
}

/** The same for a text that depends on a number. */
export function tn(key: PluralKey, count: number): string {
  return translateCount(language.value, key, count);
}
