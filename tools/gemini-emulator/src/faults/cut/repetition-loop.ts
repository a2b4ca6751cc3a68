import { countTextTokens, cutToTokens } from '../../tokens/count-text-tokens.js';
import { textOf, withText } from '../change-answer.js';
import { defineFault } from '../fault.js';

const loopLength = 40;

export const repetitionLoop = defineFault({
  name: 'repetition_loop',
  family: 'cut',
  says: 'From half of the text on the same words again and again, until MAX_TOKENS.',
  kinds: ['text'],
  effect: () => ({
    at: 'answer',
    change: (answer, { room }) => {
      const text = textOf(answer);
      const middle = Math.ceil(text.length / 2);
      const loop = text.slice(Math.max(0, middle - loopLength), middle) || 'again and ';
      const left = Math.max(0, room - (answer.usageMetadata.thoughtsTokenCount ?? 0));
      const rounds = Math.ceil(left / Math.max(1, Math.floor(countTextTokens(loop.repeat(20)) / 20))) + 1;
      return withText(answer, cutToTokens(text.slice(0, middle) + loop.repeat(rounds), left), 'MAX_TOKENS');
    },
  }),
});
