/** More than any text of a world needs; what is longer is a model that has lost its way, and is paid for in every later prompt. */
export const MOST_TEXT_CHARACTERS = 10_000;

/** The beginning of a text, no longer than any text of a world; never half a character at its end. */
export function boundedText(text: string): string {
  if (text.length <= MOST_TEXT_CHARACTERS) return text;
  const isHalf = text.codePointAt(MOST_TEXT_CHARACTERS - 1) !== text.charCodeAt(MOST_TEXT_CHARACTERS - 1);
  return text.slice(0, MOST_TEXT_CHARACTERS - (isHalf ? 1 : 0));
}
