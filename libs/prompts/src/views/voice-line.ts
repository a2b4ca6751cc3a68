import type { Voice } from '@generia/contracts';

/** A voice and its bounds on one line, as a prompt tells them. */
export function voiceLine(voice: Voice): string {
  const bounds = [
    `${voice.shortest_words}-${voice.longest_words} words`,
    voice.most_emoji === 0 ? 'no emoji' : `at most ${voice.most_emoji} emoji`,
    voice.most_exclamations === 0 ? 'no exclamation marks' : 'few exclamation marks',
    ...(voice.lower_case ? ['no capital letters at all'] : []),
  ];
  return `${voice.name}: ${voice.manner} (${bounds.join(', ')})`;
}
