import type { Culture } from './culture.js';
import { arabic } from './cultures/arabic.js';
import { caucasian } from './cultures/caucasian.js';
import { chinese } from './cultures/chinese.js';
import { english } from './cultures/english.js';
import { french } from './cultures/french.js';
import { german } from './cultures/german.js';
import { greek } from './cultures/greek.js';
import { indian } from './cultures/indian.js';
import { italian } from './cultures/italian.js';
import { japanese } from './cultures/japanese.js';
import { korean } from './cultures/korean.js';
import { nordic } from './cultures/nordic.js';
import { polish } from './cultures/polish.js';
import { russian } from './cultures/russian.js';
import { spanish } from './cultures/spanish.js';
import { turkish } from './cultures/turkish.js';
import { ukrainian } from './cultures/ukrainian.js';
import { westAfrican } from './cultures/west-african.js';

/** Every culture whose names we can draw, under the key by which a world asks for it. */
export const CULTURES = {
  english,
  russian,
  ukrainian,
  german,
  french,
  spanish,
  italian,
  polish,
  nordic,
  greek,
  turkish,
  caucasian,
  arabic,
  indian,
  japanese,
  chinese,
  korean,
  west_african: westAfrican,
} as const satisfies Record<string, Culture>;
export type CultureKey = keyof typeof CULTURES;
export const CULTURE_KEYS = Object.keys(CULTURES) as readonly CultureKey[];

/** Many peoples live in the world: each person's names come from one of them. */
export const MIXED = 'mixed';
/** The residents bear no human names, so that nobody can draw them. */
export const OWN = 'own';
/** Whatever a world may ask for. */
export const NAMING_KEYS = [...CULTURE_KEYS, MIXED, OWN] as const;

/** Whether a text is the key of a culture. */
export function isCultureKey(text: string): text is CultureKey {
  return Object.hasOwn(CULTURES, text);
}
