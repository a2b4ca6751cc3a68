import { generateKinds } from '../../calls/call-kind.js';
import { promptUsage } from '../change-answer.js';
import { defineFault } from '../fault.js';

export const noCandidates = defineFault({
  name: 'no_candidates',
  family: 'empty',
  says: 'Neither candidates nor a word about why.',
  kinds: generateKinds,
  effect: () => ({
    at: 'answer',
    change: ({ candidates: _candidates, ...answer }) => ({ ...answer, usageMetadata: promptUsage(answer) }),
  }),
});
