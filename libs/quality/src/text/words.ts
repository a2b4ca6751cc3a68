const WORD = /[\p{Letter}\p{Mark}\p{Number}]+(?:['’-][\p{Letter}\p{Mark}\p{Number}]+)*/gu;
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const SEGMENTER = new Intl.Segmenter('und', { granularity: 'word' });

/** The words of a text in lower case, also where no spaces part them. Handles are words; signs and emoji are not. */
export function wordsOf(text: string): string[] {
  const lower = text.normalize('NFC').toLowerCase();
  if (!WITHOUT_SPACES.test(lower)) return lower.match(WORD) ?? [];
  return [...SEGMENTER.segment(lower)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));
}
