import { generateKinds } from '../../calls/call-kind.js';
import { defineFault } from '../fault.js';

export const missingUsage = defineFault({
  name: 'missing_usage',
  family: 'usage',
  says: 'No usageMetadata; the call is billed all the same.',
  kinds: generateKinds,
  effect: () => ({ at: 'shown', change: ({ usageMetadata: _usage, ...answer }) => answer }),
});
