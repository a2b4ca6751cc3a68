/** The language of a text by its letters, for when the model does not say: as far as letters can tell. */
export function languageOf(text: string): string {
  const letters = [...text].filter((letter) => /\p{Letter}/u.test(letter));
  const share = (script: RegExp) =>
    letters.filter((letter) => script.test(letter)).length / (letters.length || 1);
  if (share(/\p{Script=Cyrillic}/u) > 0.3) return /[іїєґ]/i.test(text) ? 'Ukrainian' : 'Russian';
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/u) > 0.1) return 'Japanese';
  if (share(/\p{Script=Han}/u) > 0.3) return 'Chinese';
  if (share(/\p{Script=Hangul}/u) > 0.3) return 'Korean';
  if (share(/\p{Script=Arabic}/u) > 0.3) return 'Arabic';
  return 'English';
}
