import { z } from 'zod';

import { defineFault } from '../fault.js';
import { textOf, withText } from '../change-answer.js';

export const truncatedStop = defineFault({
  name: 'truncated_stop',
  family: 'cut',
  says: 'Only that share of the text, although the answer says STOP.',
  kinds: ['text'],
  options: { share: z.number().min(0).max(1).default(0.8) },
  argument: 'share',
  effect: ({ share }) => ({
    at: 'answer',
    change: (answer) => {
      const text = textOf(answer);
      return withText(answer, text.slice(0, Math.floor(text.length * share)), 'STOP');
    },
  }),
});
