import type { VoiceSketch } from '../lists/voices.js';

/** What travels of a voice: the model's rules and the bounds that code checks. Fits `Voice` of the contracts. */
export interface VoiceBounds {
  readonly name: string;
  readonly manner: string;
  readonly shortest_words: number;
  readonly longest_words: number;
  readonly emoji_rate: number;
  readonly most_emoji: number;
  readonly most_exclamations: number;
  readonly most_hashtags: number;
  readonly lower_case: boolean;
}

/** The bounds of a voice. */
export function voiceBounds(sketch: VoiceSketch): VoiceBounds {
  return {
    name: sketch.name,
    manner: sketch.manner,
    shortest_words: Math.min(...sketch.lengths.map((length) => length.fromWords)),
    longest_words: Math.max(...sketch.lengths.map((length) => length.toWords)),
    emoji_rate: sketch.emojiRate,
    most_emoji: sketch.mostEmoji,
    most_exclamations: sketch.mostExclamations,
    most_hashtags: sketch.mostHashtags,
    lower_case: sketch.lowerCase,
  };
}
