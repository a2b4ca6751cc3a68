import { defineFault } from '../fault.js';
import { withText } from '../change-answer.js';

export const emptyText = defineFault({
  name: 'empty_text',
  family: 'empty',
  says: 'STOP, and one part whose text is empty.',
  kinds: ['text'],
  effect: () => ({ at: 'answer', change: (answer) => withText(answer, '', 'STOP') }),
});
