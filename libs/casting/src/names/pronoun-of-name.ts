import { CULTURES } from './cultures.js';

const LISTS = Object.values(CULTURES);
const WOMEN = new Set(
  LISTS.flatMap(({ women }) => women.flatMap(({ latin, cyrillic }) => [latin, cyrillic])),
);
const MEN = new Set(LISTS.flatMap(({ men }) => men.flatMap(({ latin, cyrillic }) => [latin, cyrillic])));

/** What a display name says of its bearer by a first name of the lists; null when it says nothing. */
export function pronounOfName(displayName: string): 'she' | 'he' | null {
  for (const word of displayName.split(/[\s«»"“”]+/)) {
    if (WOMEN.has(word)) return 'she';
    if (MEN.has(word)) return 'he';
  }
  return null;
}
