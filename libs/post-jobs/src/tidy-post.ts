import { MAX_HASHTAG_CHARACTERS } from '@generia/contracts';
import type { HandleResolver } from '@generia/job-kit';

/** What is published of a model's post. */
export interface TidyPost {
  readonly content: string;
  readonly mentions: readonly string[];
  readonly hashtags: readonly string[];
}

/** An `@` after a word belongs to an e-mail address. Underscores around a name are emphasis: no handle has them. */
const MENTION =
  /(?<![\p{Letter}\p{Mark}\p{Number}])@[@_]*([\p{Letter}\p{Mark}\p{Number}_]*[\p{Letter}\p{Mark}\p{Number}])/gu;
/** What a hashtag is made of; the mark of an emoji is not part of it. */
const TAG_LETTERS = /[\p{Letter}\p{Number}_]\p{Mark}*/gu;

/**
 * Makes every mention resolve and every hashtag usable: a mention of someone in the cast gets their handle, a mention of
 * anybody else keeps the word and loses the `@`, and hashtags are single words, each once. An e-mail address stays as it is.
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
  // A model may put all of them into one text: "#dawn #market".
  for (const hashtag of hashtags.flatMap((text) => text.normalize('NFC').split(/[#,;]/))) {
    const word = (hashtag.match(TAG_LETTERS) ?? []).join('');
    if (word.length > MAX_HASHTAG_CHARACTERS) continue;
    if (word !== '' && !byKey.has(word.toLowerCase())) byKey.set(word.toLowerCase(), word);
  }
  return [...byKey.values()];
}
