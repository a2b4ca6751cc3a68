import { keptBack } from '../change-answer.js';
import { defineFault } from '../fault.js';

export const recitation = defineFault({
  name: 'recitation',
  family: 'blocked',
  says: 'RECITATION: the answer repeated a known text.',
  kinds: ['text'],
  effect: () => ({ at: 'answer', change: (answer) => keptBack(answer, { finishReason: 'RECITATION' }) }),
});
