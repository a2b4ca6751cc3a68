import type { HandleResolver } from '@generia/job-kit';

/** What is published of a model's post. */
export interface TidyPost {
  readonly content: string;
  readonly mentions: readonly string[];
  readonly hashtags: readonly string[];
}

const MENTION = /@([\p{Letter}\p{Number}_]+)/gu;

/**
 * Makes every mention resolve and every hashtag usable: a mention of someone in the cast gets their handle, a mention of
 * anybody else keeps the word and loses the `@`, and hashtags are single words, each once.
 */
export function tidyPost(content: string, hashtags: readonly string[], resolve: HandleResolver): TidyPost {
  const mentions = new Set<string>();
  const tidied = content.trim().replace(MENTION, (_whole, name: string) => {
    const handle = resolve(name);
    if (!handle) return name;
    mentions.add(handle);
    return `@${handle}`;
  });
  return { content: tidied, mentions: [...mentions], hashtags: tidyHashtags(hashtags) };
}

function tidyHashtags(hashtags: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const hashtag of hashtags) {
    const word = hashtag.replace(/[^\p{Letter}\p{Number}_]+/gu, '');
    if (word !== '' && !byKey.has(word.toLowerCase())) byKey.set(word.toLowerCase(), word);
  }
  return [...byKey.values()];
}
