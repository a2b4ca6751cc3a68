import { keptBack } from '../change-answer.js';
import { defineFault } from '../fault.js';

export const otherFinish = defineFault({
  name: 'other_finish',
  family: 'blocked',
  says: 'OTHER: nobody says why.',
  kinds: ['text'],
  effect: () => ({ at: 'answer', change: (answer) => keptBack(answer, { finishReason: 'OTHER' }) }),
});
