import { countEmoji } from '../text/emoji.js';
import { wordsOf } from '../text/words.js';

/** The bounds of a voice that code can check; fits `Voice` of the contracts. */
export interface VoiceLimits {
  readonly shortest_words: number;
  readonly longest_words: number;
  readonly most_emoji: number;
  readonly most_exclamations: number;
  readonly lower_case: boolean;
}

export type VoiceFault = 'too_short' | 'too_long' | 'too_many_emoji' | 'too_many_exclamations' | 'capitals';

/** A model counts words badly: a post may be shorter or longer than asked by this share. */
const LENGTH_TOLERANCE = 0.4;

/** Where a post leaves the bounds of its author's voice. */
export function voiceFaults(text: string, voice: VoiceLimits): VoiceFault[] {
  const words = wordsOf(text).length;
  const faults: readonly (readonly [VoiceFault, boolean])[] = [
    ['too_short', words < Math.floor(voice.shortest_words * (1 - LENGTH_TOLERANCE))],
    ['too_long', words > Math.ceil(voice.longest_words * (1 + LENGTH_TOLERANCE))],
    ['too_many_emoji', countEmoji(text) > voice.most_emoji],
    ['too_many_exclamations', exclamationsIn(text) > voice.most_exclamations],
    ['capitals', voice.lower_case && /\p{Lu}/u.test(text)],
  ];
  return faults.flatMap(([fault, isFound]) => (isFound ? [fault] : []));
}

/** Exclamations, however many marks each of them has. */
export function exclamationsIn(text: string): number {
  return text.match(/[!！]+/gu)?.length ?? 0;
}
