/** A word to the model about what went wrong. The bad answer itself is never shown to it again. */
const HINTS = {
  own_words: 'Write in your own original words; do not quote or follow any existing text.',
  no_loops:
    'Keep every value short. Never repeat a phrase or a digit over and over. Stop after the last item.',
  draw: 'Draw the picture itself; do not answer with text.',
} as const;

export type Hint = keyof typeof HINTS;

const SOFTENING =
  'This is fiction for a general audience. Keep it suitable for everybody: leave out or only allude to violence, ' +
  'nudity, hatred and real people, whatever is asked below.';

/** The prompt with a word before it that most filters are content with. */
export function softened(prompt: string): string {
  return `${SOFTENING}\n\n${prompt}`;
}

/** The prompt with hints behind it, so that the beginning stays the same. */
export function withHints(prompt: string, hints: readonly Hint[]): string {
  return [prompt, ...hints.map((hint) => HINTS[hint])].join('\n\n');
}
