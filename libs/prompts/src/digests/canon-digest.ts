import type { WorldDescription } from '@generia/contracts';

import { clipList, clipText } from '../text/clip-text.js';

/**
 * What a text of this world must know, as lines `Name: ...`, `Theme: ...` in at most about 350 tokens. It stands in the
 * system part of every later text prompt, so each field gets its own room and is cut at a sentence where it must be.
 */
export function canonDigest(description: WorldDescription): string {
  const details = description.additional_details;
  const lines: readonly (readonly [label: string, text: string])[] = [
    ['Name', clipText(description.name, 12)],
    ['Language', clipText(description.user_preferences.language, 6)],
    ['Gist', clipText(description.description_short || description.description, 44)],
    ['Theme', clipText(description.theme, 16)],
    ['Time', clipText(details.time_period, 12)],
    ['Technology', clipText(description.technology_level || details.technology, 24)],
    ['Magic', clipText(details.magic_system, 16)],
    ['Society', clipText(description.social_structure, 28)],
    ['Culture', clipText(description.culture, 26)],
    ['Geography', clipText(description.geography, 30)],
    ['History', clipText(description.history, 30)],
    ['Conflicts', clipText(details.conflicts, 34)],
    ['Everyday', seeds(description.common_activities, 26)],
    ['Stories', seeds(description.typical_stories, 34)],
    ['Wishes', seeds(description.user_preferences.other_preferences, 16)],
  ];
  return lines
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `${label}: ${text}`)
    .join('\n');
}

/** A few entries of a list of sentences, as one line. */
function seeds(entries: readonly string[], maxTokens: number): string {
  return clipList(
    entries.map((entry) => entry.trim().replace(/\.$/, '')),
    maxTokens,
    '; ',
  );
}
