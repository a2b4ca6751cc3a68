import { z } from 'zod';

import { defineFault } from '../fault.js';
import { hasCountedItems, hasSeveralPosts } from './has-counted-items.js';

export const fewerItems = defineFault({
  name: 'fewer_items',
  family: 'shape',
  says: 'That many characters, ideas of posts or posts of a batch are missing.',
  kinds: ['text'],
  options: { by: z.number().int().positive().default(1) },
  argument: 'by',
  fits: (call) => hasCountedItems(call) || hasSeveralPosts(call),
  effect: ({ by }) => ({ at: 'draft', itemShift: -by }),
});
