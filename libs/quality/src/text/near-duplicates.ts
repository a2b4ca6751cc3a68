import { remembered } from '@generia/resilience';

import { jaccard, shinglesOf } from './shingles.js';
import { wordsOf } from './words.js';

const SHINGLE_WORDS = 5;
/** From this similarity on, a reader takes one text for a copy of the other. */
const NEAR = 0.35;
const MAX_TEXTS = 300;
const shingles = remembered(
  (text): ReadonlySet<string> => shinglesOf(wordsOf(text), SHINGLE_WORDS),
  MAX_TEXTS,
);

/** Two texts that say almost the same, by their places in the list. */
export interface NearDuplicate {
  readonly first: number;
  readonly second: number;
  /** Jaccard's measure of their runs of five words, from 0 to 1. */
  readonly similarity: number;
}

/** Whether a reader would take one text for a copy of the other. */
export function areNearDuplicates(one: string, other: string): boolean {
  return jaccard(shingles(one), shingles(other)) >= NEAR;
}

/** All pairs of near-duplicates. Only texts that share a run of words are compared, so thousands of texts are no matter. */
export function nearDuplicates(texts: readonly string[]): NearDuplicate[] {
  const sets = texts.map(shingles);
  const holders = new Map<string, number[]>();
  const found: NearDuplicate[] = [];
  sets.forEach((set, second) => {
    const candidates = new Set([...set].flatMap((shingle) => holders.get(shingle) ?? []));
    for (const first of candidates) {
      const similarity = jaccard(sets[first] ?? new Set(), set);
      if (similarity >= NEAR) found.push({ first, second, similarity });
    }
    for (const shingle of set) holders.set(shingle, [...(holders.get(shingle) ?? []), second]);
  });
  return found;
}
