/** Scripts that tell a language, the share of the letters at which they do, and the language. */
const TELLING_SCRIPTS: readonly (readonly [script: RegExp, share: number, language: string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 0.1, 'Japanese'],
  [/\p{Script=Han}/u, 0.3, 'Chinese'],
  [/\p{Script=Hangul}/u, 0.3, 'Korean'],
  [/\p{Script=Arabic}/u, 0.3, 'Arabic'],
  [/\p{Script=Greek}/u, 0.3, 'Greek'],
  [/\p{Script=Hebrew}/u, 0.3, 'Hebrew'],
  [/\p{Script=Thai}/u, 0.3, 'Thai'],
  [/\p{Script=Devanagari}/u, 0.3, 'Hindi'],
];

/** What is said of a text in Latin letters, which tell nothing of its language. */
export const LATIN = 'English';

/** The language of a text by its letters, as far as letters can tell; {@link LATIN} where they cannot. */
export function languageOf(text: string): string {
  const letters = [...text].filter((letter) => /\p{Letter}/u.test(letter));
  const share = (script: RegExp) =>
    letters.filter((letter) => script.test(letter)).length / (letters.length || 1);
  if (share(/\p{Script=Cyrillic}/u) > 0.3) return /[іїєґ]/i.test(text) ? 'Ukrainian' : 'Russian';
  return TELLING_SCRIPTS.find(([script, least]) => share(script) > least)?.[2] ?? LATIN;
}
