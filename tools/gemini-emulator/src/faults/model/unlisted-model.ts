import { z } from 'zod';

import { defineFault } from '../fault.js';

export const unlistedModel = defineFault({
  name: 'unlisted_model',
  family: 'model',
  says: 'The list of models lacks one; without a name, all.',
  kinds: ['models'],
  lasting: true,
  options: { model: z.string().optional() },
  argument: 'model',
  fits: ({ model }) => model === '',
  effect: ({ model: lacking }) => ({
    at: 'list',
    lacks: (model) => lacking === undefined || model === lacking,
  }),
});
