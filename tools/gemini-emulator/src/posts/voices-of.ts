import type { VoiceFrames } from './post-language.js';

/**
 * Reads voices such as
 * ```
 * # dry and exact
 * = Dry and exact, as if for the minutes.
 * > For the record:
 * Noted.
 * ```
 * name, description, leads and closes.
 */
export function voicesOf(text: string): ReadonlyMap<string, VoiceFrames> {
  const voices = new Map<string, { description: string; leads: string[]; closes: string[] }>();
  let voice = { description: '', leads: [] as string[], closes: [] as string[] };
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line.startsWith('# ')) {
      voice = { description: '', leads: [], closes: [] };
      voices.set(line.slice(2), voice);
    } else if (line.startsWith('= ')) voice.description = line.slice(2);
    else if (line.startsWith('> ')) voice.leads.push(line.slice(2));
    else if (line !== '') voice.closes.push(line);
  }
  return voices;
}
