import type { Voice } from '../frames/frames.js';
import { createDice } from '../random/dice.js';

/** The voice that a description shows, else the one that goes with the username. */
export function chooseVoice(voices: readonly Voice[], description: string, username: string): Voice {
  const shown = voices.find((voice) => description.includes(voice.mark));
  return shown ?? createDice('voice', username).pick(voices);
}
