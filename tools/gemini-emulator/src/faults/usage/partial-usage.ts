import { generateKinds } from '../../calls/call-kind.js';
import { defineFault } from '../fault.js';

export const partialUsage = defineFault({
  name: 'partial_usage',
  family: 'usage',
  says: 'Only the prompt and the total are counted; the call is billed all the same.',
  kinds: generateKinds,
  effect: () => ({
    at: 'shown',
    change: ({ usageMetadata: { promptTokenCount, totalTokenCount }, ...answer }) => ({
      ...answer,
      usageMetadata: { promptTokenCount, totalTokenCount },
    }),
  }),
});
