import { keptBack } from '../change-answer.js';
import { defineFault } from '../fault.js';

export const prohibitedAnswer = defineFault({
  name: 'prohibited_answer',
  family: 'blocked',
  says: 'PROHIBITED_CONTENT of the answer.',
  kinds: ['text'],
  effect: () => ({
    at: 'answer',
    change: (answer) => keptBack(answer, { finishReason: 'PROHIBITED_CONTENT' }),
  }),
});
