import { type Measure, measure, shareOf } from './measure.js';
import type { WorldTexts } from './world-texts.js';

const HANDLE = /(?<![\p{Letter}\p{Mark}\p{Number}])@([\p{Letter}\p{Mark}\p{Number}_]+)/gu;

/** Handles in posts, mentions and relationships that belong to nobody in the cast. */
export function unresolvedHandles({ characters, posts }: WorldTexts): Measure {
  const cast = new Set(characters.map((character) => character.username));
  const named = [
    ...characters.flatMap((character) => character.relations),
    ...characters.flatMap((character) => character.texts.flatMap(handlesIn)),
    ...posts.flatMap((post) => [...post.mentions, ...handlesIn(post.text)]),
    ...posts.map((post) => post.username),
  ];
  const unknown = named.filter((handle) => !cast.has(handle));
  return measure({
    name: 'unresolved_handles',
    about: 'handles that belong to nobody',
    value: unknown.length,
    bound: { atMost: 0 },
    examples: [...new Set(unknown)].map((handle) => `@${handle}`),
  });
}

function handlesIn(text: string): string[] {
  return [...text.matchAll(HANDLE)].map(([, handle]) => handle ?? '');
}

/** How many of the cast bear the commonest first word of a name, beyond the first of them. */
export function topName({ characters }: WorldTexts): Measure {
  const counts = new Map<string, number>();
  for (const { displayName } of characters) {
    const first = displayName.split(/\s+/u)[0] ?? '';
    counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  const [name = '', most = 1] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  return measure({
    name: 'top_name',
    about: 'share of the cast that repeats the commonest first name',
    value: shareOf(most - 1, characters.length),
    bound: { atMost: 0.05 },
    examples: most > 1 ? [name] : [],
  });
}

/** Names that language models give to every other invented person. */
export function stockNames({ characters }: WorldTexts, isStockName: (name: string) => boolean): Measure {
  const stock = characters.map((character) => character.displayName).filter(isStockName);
  return measure({
    name: 'stock_names',
    about: 'names that every generated story has',
    value: stock.length,
    bound: { atMost: 0 },
    examples: stock,
  });
}
