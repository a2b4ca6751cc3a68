import { defineFault } from '../fault.js';
import { withCandidate, withOutput } from '../change-answer.js';

export const thinkingEatsCap = defineFault({
  name: 'thinking_eats_cap',
  family: 'cut',
  says: 'MAX_TOKENS without a word: all output tokens were thoughts, and are billed.',
  kinds: ['text'],
  effect: () => ({
    at: 'answer',
    change: (answer, { room }) =>
      withOutput(withCandidate(answer, { content: { role: 'model' }, finishReason: 'MAX_TOKENS' }), 0, room),
  }),
});
