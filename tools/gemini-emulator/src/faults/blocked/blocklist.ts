import { keptBack } from '../change-answer.js';
import { defineFault } from '../fault.js';

export const blocklist = defineFault({
  name: 'blocklist',
  family: 'blocked',
  says: 'BLOCKLIST: the answer held a forbidden word.',
  kinds: ['text'],
  effect: () => ({ at: 'answer', change: (answer) => keptBack(answer, { finishReason: 'BLOCKLIST' }) }),
});
