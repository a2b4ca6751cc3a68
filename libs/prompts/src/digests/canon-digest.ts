import type { WorldDescription } from '@generia/contracts';

import { clipList, clipText } from '../text/clip-text.js';
import { estimateTokens } from '../text/estimate-tokens.js';

const MAX_TOKENS = 350;
/** Below this a field would be a stump. */
const LEAST_TOKENS = 6;

type Field = readonly [label: string, maxTokens: number, clip: (maxTokens: number) => string];

/**
 * What a text of this world must know, as lines `Name: ...`, `Theme: ...` in at most 350 tokens. It stands in the
 * system part of every later text prompt, so each field has its own room and is cut at a sentence where it must be;
 * should all of them be full, the last ones yield.
 */
export function canonDigest(description: WorldDescription): string {
  const lines: string[] = [];
  let room = MAX_TOKENS;
  for (const [label, maxTokens, clip] of fieldsOf(description)) {
    const labelTokens = estimateTokens(`${label}: \n`);
    const allowed = Math.min(maxTokens, room - labelTokens);
    const text = allowed < LEAST_TOKENS ? '' : clip(allowed);
    if (text === '') continue;
    lines.push(`${label}: ${text}`);
    room -= labelTokens + estimateTokens(text);
  }
  return lines.join('\n');
}

function fieldsOf(description: WorldDescription): Field[] {
  const details = description.additional_details;
  const prose = (label: string, maxTokens: number, text: string): Field => [
    label,
    maxTokens,
    (allowed) => clipText(text, allowed),
  ];
  const entries = (label: string, maxTokens: number, list: readonly string[]): Field => {
    const withoutStops = list.map((entry) => entry.trim().replace(/\.$/, ''));
    return [label, maxTokens, (allowed) => clipList(withoutStops, allowed, '; ')];
  };
  return [
    prose('Name', 12, description.name),
    prose('Language', 6, description.user_preferences.language),
    prose('Gist', 44, description.description_short || description.description),
    prose('Theme', 16, description.theme),
    entries('Wishes', 16, description.user_preferences.other_preferences),
    prose('Time', 12, details.time_period),
    prose('Technology', 24, description.technology_level || details.technology),
    prose('Magic', 16, details.magic_system),
    prose('Society', 28, description.social_structure),
    prose('Culture', 26, description.culture),
    prose('Geography', 30, description.geography),
    prose('Conflicts', 34, details.conflicts),
    prose('History', 30, description.history),
    entries('Everyday', 26, description.common_activities),
    entries('Stories', 34, description.typical_stories),
  ];
}
