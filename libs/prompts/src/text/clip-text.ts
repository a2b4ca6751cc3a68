import { inlineText } from './clean-text.js';
import { estimateTokens, tokenUnits, UNITS_PER_TOKEN } from './estimate-tokens.js';

const SENTENCE_END = /[.!?…。！？]["'»”’)]*(?=\s|$)|[。！？]/gu;
const CLAUSE_END = /[,;:—–、，；](?=\s|$)|[、，；]/gu;
const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** What may belong to the character before it; a text without is one of single characters. */
const COMPOSED = /[^\u0020-\u02FF\u0400-\u0482\u048A-\u052F\u2010-\u2027]/u;
/** A cut after a sentence, a clause or a word must keep this much of the room; else the next finer cut is taken. */
const KEPT_SHARE = 0.4;

/**
 * The beginning of a text on one line, in at most `maxTokens` (as {@link estimateTokens} counts): whole sentences where
 * that does not lose too much, else up to a clause or a word, with an ellipsis. Never half a character.
 */
export function clipText(text: string, maxTokens: number): string {
  const line = inlineText(text);
  // No character costs more than a token.
  if (line.length <= maxTokens || estimateTokens(line) <= maxTokens) return line;
  const room = prefixWithin(line, maxTokens * UNITS_PER_TOKEN);
  const sentence = lastEnd(room, SENTENCE_END);
  if (sentence >= room.length * KEPT_SHARE) return room.slice(0, sentence);
  const short = prefixWithin(line, maxTokens * UNITS_PER_TOKEN - tokenUnits('…'));
  const clause = lastStart(short, CLAUSE_END);
  if (clause >= short.length * KEPT_SHARE) return `${short.slice(0, clause)}…`;
  const word = short.lastIndexOf(' ');
  const end = word >= short.length * KEPT_SHARE ? word : short.length;
  return `${short.slice(0, end).replace(/[\s,;:—–\u200D]+$/u, '')}…`;
}

/** Items joined by `separator` while they fit; at least the first, clipped. */
export function clipList(items: readonly string[], maxTokens: number, separator = ', '): string {
  const kept: string[] = [];
  for (const item of items.map(inlineText).filter((text) => text !== '')) {
    if (estimateTokens([...kept, item].join(separator)) > maxTokens) break;
    kept.push(item);
  }
  const first = items.find((item) => inlineText(item) !== '');
  if (kept.length === 0 && first !== undefined) return clipText(first, maxTokens);
  return kept.join(separator);
}

/** The longest beginning of whole graphemes that costs at most `maxUnits`. */
function prefixWithin(line: string, maxUnits: number): string {
  let spent = 0;
  let end = 0;
  if (!COMPOSED.test(line)) {
    while (end < line.length && (spent += tokenUnits(line[end] ?? '')) <= maxUnits) end += 1;
    return line.slice(0, end);
  }
  for (const { segment } of GRAPHEMES.segment(line)) {
    for (const character of segment) spent += tokenUnits(character);
    if (spent > maxUnits) break;
    end += segment.length;
  }
  return line.slice(0, end);
}

function lastEnd(text: string, pattern: RegExp): number {
  const last = [...text.matchAll(pattern)].at(-1);
  return last === undefined ? 0 : last.index + last[0].length;
}

function lastStart(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? 0;
}
