import { remembered } from '@generia/resilience';

/**
 * Everything that a person cannot see but a model reads, or that turns the order of a line round: control characters,
 * bidirectional marks, zero-width spaces, the "tag" block. The joiners U+200C and U+200D stay, since Persian and emoji
 * are written with them.
 */
const UNSEEN =
  /[\p{Cc}\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
const LONE_SURROGATE = /\p{Cs}/gu;
const OUR_TAG =
  /[<＜](?=[\s/\u200C\u200D]*(?:idea|world|character|cast|casting|planned|concept|links|events|openings)(?!\p{L}))/giu;
/** They are long, and there are few of them. */
const MAX_BLOCKS = 200;
const SEPARATOR = /={2,}([ \t]*task[ \t]*)={2,}/giu;

/** All of what the rest might change, and more. Most texts have nothing of it, which one look tells. */
const DOUBTFUL =
  /[^ !-;>-~\u00A1-\u00AC\u00AE-\u02FF\u0370-\u0482\u048A-\u052F\u2013\u2014\u2018-\u201E\u2026]|^ | $| {2}/;

/**
 * A text of several lines as it may stand in a prompt: nothing unseen, and nothing that looks like one of the tags or
 * the separator by which our templates are built, so that data cannot leave its tag.
 */
export const blockText = remembered(cleaned, MAX_BLOCKS);

function cleaned(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(UNSEEN, (character) => (character === '\n' ? '\n' : character === '\t' ? ' ' : ''))
    .replace(OUR_TAG, '‹')
    .replace(SEPARATOR, '--$1--')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/**
 * The same on a single line, for values that stand behind a label or in a list. That a text is clean already, as most are,
 * is seen sooner than it would be found among those remembered.
 */
export function inlineText(text: string): string {
  return DOUBTFUL.test(text) ? cleanedLine(text) : text;
}

const cleanedLine = remembered((text) => cleaned(text.replace(/\s+/gu, ' ')).replace(/\s+/gu, ' '));
