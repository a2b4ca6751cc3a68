import { has } from '../reading/words.js';

/** The value of the first row whose pattern the text matches. */
export const first = <T>(text: string, rows: readonly (readonly [RegExp, T])[]): T | undefined =>
  rows.find(([pattern]) => has(text, pattern))?.[1];
