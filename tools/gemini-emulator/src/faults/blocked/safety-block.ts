import { generateKinds } from '../../calls/call-kind.js';
import { keptBack } from '../change-answer.js';
import { defineFault } from '../fault.js';

export const safetyBlock = defineFault({
  name: 'safety_block',
  family: 'blocked',
  says: 'SAFETY, with the rating that was too high.',
  kinds: generateKinds,
  effect: () => ({
    at: 'answer',
    change: (answer) =>
      keptBack(answer, {
        finishReason: 'SAFETY',
        safetyRatings: [{ category: 'HARM_CATEGORY_DANGEROUS_CONTENT', probability: 'HIGH', blocked: true }],
      }),
  }),
});
