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

/** As many posts as somebody reads at a time; in larger worlds, beginnings come back without anyone noticing. */
const FEED = 50;

/** Posts that begin with the same three words as an earlier one of the same page of the feed. */
export function repeatedOpenings({ posts }: WorldTexts): Measure {
  const feed = [...posts].sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  const pages = Array.from({ length: Math.ceil(feed.length / FEED) }, (_, page) =>
    feed.slice(page * FEED, (page + 1) * FEED).map((post) => post.text),
  );
  const again = pages.flatMap(openedAsBefore);
  return measure({
    name: 'repeated_openings',
    about: `share of posts whose first three words one of ${FEED} posts before has`,
    value: shareOf(again.length, posts.length),
    bound: { atMost: 0.1 },
    examples: again,
  });
}

function openedAsBefore(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  return texts.filter((text) => {
    const opening = openingOf(text);
    const isAgain = opening !== '' && seen.has(opening);
    seen.add(opening);
    return isAgain;
  });
}
