import { remembered } from '@generia/resilience';

const WORD = /[\p{Letter}\p{Mark}\p{Number}]+(?:['’-][\p{Letter}\p{Mark}\p{Number}]+)*/gu;
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const SEGMENTER = new Intl.Segmenter('und', { granularity: 'word' });

/** An author's posts are compared with one another, some at a time. */
const MAX_TEXTS = 300;

/** The words of a text in lower case, also where no spaces part them. Handles are words; signs and emoji are not. */
export const wordsOf: (text: string) => readonly string[] = remembered(split, MAX_TEXTS);

function split(text: string): string[] {
  const lower = text.normalize('NFC').toLowerCase();
  if (!WITHOUT_SPACES.test(lower)) return lower.match(WORD) ?? [];
  return [...SEGMENTER.segment(lower)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));
}
