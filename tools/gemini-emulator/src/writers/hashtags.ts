import type { Place } from '../words/place.js';
import type { Thing } from '../words/thing.js';
import type { Writing } from './writing.js';

const longestTag = 28;

/** Up to three hashtags without their sign, in the language of the world. */
export function hashtags({ dice, frames, vocabulary }: Writing, place: Place, thing: Thing): string[] {
  const candidates = [
    place.tag,
    thing.tag,
    ...dice.some(vocabulary.phrases, 1),
    ...dice.some(frames.post.tags, 2),
  ];
  const tags = candidates.map(asTag).filter((tag) => tag.length > 1 && tag.length <= longestTag);
  return dice.some([...new Set(tags)], dice.int(4));
}

function asTag(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
