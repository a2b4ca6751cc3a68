import { gzipSync } from 'node:zlib';

import { wordsOf } from '../text/words.js';
import { type Measure, measure } from './measure.js';
import type { WorldTexts } from './world-texts.js';

/** Larger samples always have fewer different words: samples of one size make worlds of all sizes comparable. */
const SAMPLE_WORDS = 300;
const SAMPLE_LETTERS = 6_000;

/** Different words among all words. */
export function distinctWords({ posts }: WorldTexts): Measure {
  return measure({
    name: 'distinct_1',
    about: `share of different words in ${SAMPLE_WORDS} words of posts`,
    value: meanDistinct(wordsOf(posts.map((post) => post.text).join('\n')), 1),
    bound: { atLeast: 0.42 },
  });
}

/** Different pairs of neighbouring words among all pairs. */
export function distinctPairs({ posts }: WorldTexts): Measure {
  return measure({
    name: 'distinct_2',
    about: `share of different word pairs in ${SAMPLE_WORDS} words of posts`,
    value: meanDistinct(wordsOf(posts.map((post) => post.text).join('\n')), 2),
    bound: { atLeast: 0.85 },
  });
}

function meanDistinct(words: readonly string[], size: 1 | 2): number | null {
  const samples = Math.floor(words.length / SAMPLE_WORDS);
  if (samples === 0) return null;
  const shares = Array.from({ length: samples }, (_, sample) => {
    const part = words.slice(sample * SAMPLE_WORDS, (sample + 1) * SAMPLE_WORDS);
    const runs = part.slice(size - 1).map((_word, start) => part.slice(start, start + size).join(' '));
    return new Set(runs).size / runs.length;
  });
  return shares.reduce((a, b) => a + b, 0) / samples;
}

/** How far the posts can be packed: what is said twice is packed away. */
export function compression({ posts }: WorldTexts): Measure {
  const letters = [...posts.map((post) => post.text).join('\n')];
  const samples = Math.floor(letters.length / SAMPLE_LETTERS);
  const ratios = Array.from({ length: samples }, (_, sample) =>
    packedShare(letters.slice(sample * SAMPLE_LETTERS, (sample + 1) * SAMPLE_LETTERS)),
  );
  return measure({
    name: 'compression',
    about: `packed size of ${SAMPLE_LETTERS} letters of posts, as a share`,
    value: samples === 0 ? null : ratios.reduce((a, b) => a + b, 0) / samples,
    bound: { atLeast: 0.36 },
  });
}

/** Each letter is one byte, so that alphabets are comparable; the few rarest of a large one share the last. */
function packedShare(letters: readonly string[]): number {
  const codes = new Map<string, number>();
  const bytes = letters.map((letter) => {
    const code = codes.get(letter) ?? Math.min(codes.size, 255);
    codes.set(letter, code);
    return code;
  });
  return gzipSync(Uint8Array.from(bytes)).byteLength / bytes.length;
}

/** Of fewer posts it is chance: some worlds of 20 fall below the bound, whose posts differ as those of others. */
const LEAST_POSTS = 40;

/** How much the lengths of posts differ: their standard deviation in units of the mean. */
export function lengthVariation({ posts }: WorldTexts): Measure {
  const lengths = posts.map((post) => wordsOf(post.text).length);
  const mean = lengths.reduce((a, b) => a + b, 0) / lengths.length;
  const variance = lengths.reduce((sum, length) => sum + (length - mean) ** 2, 0) / lengths.length;
  return measure({
    name: 'length_variation',
    about: 'how much the lengths of posts differ (deviation by mean)',
    value: posts.length < LEAST_POSTS ? null : Math.sqrt(variance) / mean,
    bound: { atLeast: 0.35 },
  });
}
