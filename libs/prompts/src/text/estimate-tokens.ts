const LAST_LATIN = 0x24f;
/** Dashes, quotation marks, the ellipsis. */
const PUNCTUATION = [0x2010, 0x2027] as const;
/** Before it stand the alphabets of Europe and the Near East, and no ideographs. */
const FIRST_HANGUL = 0x1100;
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Tokens are counted in whole 28ths, because both 1/4 and 1/3.5 are whole numbers of them. */
export const UNITS_PER_TOKEN = 28;
const LATIN_UNITS = 7;
const OTHER_UNITS = 8;

/** What one character costs: 1/4 token if Latin, 1/3.5 if Cyrillic or of another alphabet, 1 if an ideograph. */
export function tokenUnits(character: string): number {
  const code = character.charCodeAt(0);
  if (code <= LAST_LATIN || (code >= PUNCTUATION[0] && code <= PUNCTUATION[1])) return LATIN_UNITS;
  return code >= FIRST_HANGUL && IDEOGRAPH.test(character) ? UNITS_PER_TOKEN : OTHER_UNITS;
}

/** About how many tokens a text is to the model. Good enough to plan with; the bill comes from the vendor's counts. */
export function estimateTokens(text: string): number {
  let units = 0;
  for (const character of text) units += tokenUnits(character);
  return Math.ceil(units / UNITS_PER_TOKEN);
}
