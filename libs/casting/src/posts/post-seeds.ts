import { MOODS } from '../lists/moods.js';
import { OPENINGS } from '../lists/openings.js';
import { POST_FORMATS } from '../lists/post-formats.js';
import { VOICES, type VoiceSketch } from '../lists/voices.js';
import { type SeededDice, shuffled } from '../seeded-dice.js';
import type { LengthBucket } from './length-buckets.js';

/** What is settled of one post before any model is asked. */
export interface PostSeeds {
  readonly format: string;
  readonly mood: string;
  readonly opening: string;
  readonly length: LengthBucket;
  /** Whether this is one of the author's posts with emoji. */
  readonly hasEmoji: boolean;
}

export interface PostPlace {
  readonly seed: number;
  readonly characterIndex: number;
  /** Among the author's posts, from 0. */
  readonly postIndex: number;
  /** The name of the author's voice; unknown names write as most people do. */
  readonly voice: string;
}

/** Prime to the number of openings: neighbours in the cast never open alike at the same place of their feeds. */
const OPENING_STRIDE = 7;
const USUAL_VOICE = VOICES[0] as VoiceSketch;

/**
 * The seeds of one post. They depend on the world's seed and the post's place alone. An author repeats a format, a mood
 * or an opening only when the lists are used up, and has every length of the voice in its share.
 */
export function postSeeds(
  { seed, characterIndex, postIndex, voice }: PostPlace,
  seeded: SeededDice,
): PostSeeds {
  const own = <T>(name: string, list: readonly T[]): T =>
    at(shuffled(list, seeded('post', seed, name, characterIndex, round(postIndex, list))), postIndex);
  const sketch = VOICES.find((one) => one.name === voice) ?? USUAL_VOICE;
  const openings = shuffled(OPENINGS, seeded('post', seed, 'openings'));
  return {
    format: own('format', POST_FORMATS),
    mood: own('mood', MOODS),
    opening: at(openings, characterIndex * OPENING_STRIDE + postIndex),
    length: own('length', sketch.lengths),
    hasEmoji: seeded('post', seed, 'emoji', characterIndex, postIndex)() < sketch.emojiRate,
  };
}

function round(index: number, list: readonly unknown[]): number {
  return Math.floor(index / list.length);
}

function at<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}
