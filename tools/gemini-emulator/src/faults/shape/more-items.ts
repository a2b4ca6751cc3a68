import { z } from 'zod';

import { defineFault } from '../fault.js';
import { hasCountedItems } from './has-counted-items.js';

export const moreItems = defineFault({
  name: 'more_items',
  family: 'shape',
  says: 'That many characters or ideas of posts too many in a batch.',
  kinds: ['text'],
  options: { by: z.number().int().positive().default(1) },
  argument: 'by',
  fits: hasCountedItems,
  effect: ({ by }) => ({ at: 'draft', itemShift: by }),
});
