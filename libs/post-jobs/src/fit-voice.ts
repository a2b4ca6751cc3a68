import type { Voice } from '@generia/contracts';
import { countEmoji, exclamationsIn, keepEmoji, voiceFaults } from '@generia/quality';

/** A post within the bounds of its author's voice, as far as code can bring it there. */
export interface FittedPost {
  readonly content: string;
  readonly hashtags: readonly string[];
  /** What was mended, and what stays outside the bounds. */
  readonly checks: readonly string[];
}

/**
 * Takes away what the voice does not have: emoji, exclamation marks and hashtags beyond its bounds, capitals where it
 * writes none. A length that is wrong is told, not cut: half a thought is worse than a long one.
 */
export function fitVoice(content: string, hashtags: readonly string[], voice: Voice | undefined): FittedPost {
  if (!voice) return { content, hashtags, checks: [] };
  const checks: string[] = [];
  const mended = (check: string, isNeeded: boolean): boolean => {
    if (isNeeded) checks.push(check);
    return isNeeded;
  };
  let text = content;
  if (mended('emoji_removed', countEmoji(text) > voice.most_emoji)) text = keepEmoji(text, voice.most_emoji);
  if (mended('exclamations_calmed', exclamationsIn(text) > voice.most_exclamations))
    text = calm(text, voice.most_exclamations);
  if (mended('lower_cased', voice.lower_case && /\p{Lu}/u.test(text))) text = text.toLowerCase();
  const isOver = mended('hashtags_trimmed', hashtags.length > voice.most_hashtags);
  return {
    content: text,
    hashtags: isOver ? hashtags.slice(0, voice.most_hashtags) : hashtags,
    checks: [...checks, ...voiceFaults(text, voice)],
  };
}

/** Leaves the first exclamations as they are; the others end as statements do. */
function calm(text: string, most: number): string {
  let seen = 0;
  return text.replace(/([?？]?)[!！]+/gu, (marks: string, question: string) => {
    seen += 1;
    if (seen <= most) return marks;
    return question === '' ? '.' : question;
  });
}
