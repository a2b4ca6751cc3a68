import { generateKinds } from '../../calls/call-kind.js';
import { keptBack } from '../change-answer.js';
import { defineFault } from '../fault.js';

export const empty = defineFault({
  name: 'empty',
  family: 'empty',
  says: 'STOP, and content without parts.',
  kinds: generateKinds,
  effect: () => ({ at: 'answer', change: (answer) => keptBack(answer, {}) }),
});
