import { countTextTokens } from '../../tokens/count-text-tokens.js';
import { withOutput, withParts } from '../change-answer.js';
import { defineFault } from '../fault.js';

const words = 'I can certainly describe that scene for you instead.';

export const missingImage = defineFault({
  name: 'missing_image',
  family: 'picture',
  says: 'STOP with words and no picture.',
  kinds: ['image'],
  effect: () => ({
    at: 'answer',
    change: (answer) => withOutput(withParts(answer, [{ text: words }]), countTextTokens(words), 0),
  }),
});
