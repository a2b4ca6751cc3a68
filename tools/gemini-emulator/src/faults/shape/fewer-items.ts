import { z } from 'zod';

import { defineFault } from '../fault.js';
import { hasCountedItems } from './has-counted-items.js';

export const fewerItems = defineFault({
  name: 'fewer_items',
  family: 'shape',
  says: 'That many characters or posts of a batch are missing.',
  kinds: ['text'],
  options: { by: z.number().int().positive().default(1) },
  argument: 'by',
  fits: hasCountedItems,
  effect: ({ by }) => ({ at: 'draft', itemShift: -by }),
});
