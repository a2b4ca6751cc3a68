import { keptBack } from '../change-answer.js';
import { defineFault } from '../fault.js';

export const languageBlock = defineFault({
  name: 'language',
  family: 'blocked',
  says: 'LANGUAGE: the answer was in a language that is not supported.',
  kinds: ['text'],
  effect: () => ({ at: 'answer', change: (answer) => keptBack(answer, { finishReason: 'LANGUAGE' }) }),
});
