import { nearDuplicates } from '../text/near-duplicates.js';
import { openingOf } from '../text/opening-of.js';
import { type Measure, measure, shareOf } from './measure.js';
import type { WorldTexts } from './world-texts.js';

/** Posts that say what another post of the world says already. */
export function nearDuplicatePosts({ posts }: WorldTexts): Measure {
  const pairs = nearDuplicates(posts.map((post) => post.text));
  const copies = new Set(pairs.map((pair) => pair.second));
  return measure({
    name: 'near_duplicates',
    about: 'share of posts that repeat an earlier one (five-word runs)',
    value: shareOf(copies.size, posts.length),
    bound: { atMost: 0.02 },
    examples: [...copies].map((copy) => posts[copy]?.text ?? ''),
  });
}

/** Posts that begin with the same three words as an earlier one. */
export function repeatedOpenings({ posts }: WorldTexts): Measure {
  const seen = new Set<string>();
  const again: string[] = [];
  for (const { text } of posts) {
    const opening = openingOf(text);
    if (opening !== '' && seen.has(opening)) again.push(text);
    seen.add(opening);
  }
  return measure({
    name: 'repeated_openings',
    about: 'share of posts whose first three words an earlier post has',
    value: shareOf(again.length, posts.length),
    bound: { atMost: 0.1 },
    examples: again,
  });
}
