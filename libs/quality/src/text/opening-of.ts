import { wordsOf } from './words.js';

/** How a text begins: its first three words, by which openings are compared; empty for shorter texts. */
export function openingOf(text: string): string {
  const words = wordsOf(text);
  return words.length < 3 ? '' : words.slice(0, 3).join(' ');
}
