import { createDice } from '../random/dice.js';
import type { VoiceFrames } from './post-language.js';

/** The name of a voice and how it sounds. */
export interface KnownVoice {
  readonly name: string;
  readonly frames: VoiceFrames;
}

/**
 * The voice of a character: the one whose name begins one of the lines, else the one whose description a line repeats,
 * else one that goes with the username.
 */
export function voiceOf(
  voices: ReadonlyMap<string, VoiceFrames>,
  lines: readonly (string | undefined)[],
  username: string,
): KnownVoice {
  const told = lines.flatMap((line) => (line === undefined || line === '' ? [] : [line.toLowerCase()]));
  const known = [...voices].map(([name, frames]) => ({ name, frames }));
  const named = known.find(({ name }) => told.some((line) => line === name || line.startsWith(`${name}:`)));
  const described = known.find(({ frames }) => told.some((line) => line.startsWith(markOf(frames))));
  return named ?? described ?? createDice('voice', username).pick(known);
}

/** The words by which a description is known again, even when it was cut. */
function markOf({ description }: VoiceFrames): string {
  return description.toLowerCase().split(/[,:]/)[0] ?? '';
}
