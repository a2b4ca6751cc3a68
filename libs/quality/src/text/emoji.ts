const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** A sign such as © is pictographic and yet no emoji: those are shown as pictures by themselves, or asked to be. */
const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F/u;

/** How many emoji a text has; one that is composed of several signs counts once. */
export function countEmoji(text: string): number {
  if (!EMOJI.test(text)) return 0;
  return [...GRAPHEMES.segment(text)].filter(({ segment }) => EMOJI.test(segment)).length;
}

/** The text with its first `most` emoji only; the gaps that the others leave are closed. */
export function keepEmoji(text: string, most: number): string {
  if (countEmoji(text) <= most) return text;
  let seen = 0;
  const kept = [...GRAPHEMES.segment(text)].map(({ segment }) => {
    if (!EMOJI.test(segment)) return segment;
    seen += 1;
    return seen > most ? '' : segment;
  });
  return kept
    .join('')
    .replace(/ {2,}/g, ' ')
    .replace(/ +(?=[,.;:!?…]|$)/gmu, '')
    .trim();
}
