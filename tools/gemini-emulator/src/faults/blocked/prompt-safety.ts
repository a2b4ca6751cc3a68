import { generateKinds } from '../../calls/call-kind.js';
import { defineFault } from '../fault.js';
import { blockedPrompt } from './blocked-prompt.js';

export const promptSafety = defineFault({
  name: 'prompt_safety',
  family: 'blocked',
  says: 'The prompt is blocked for SAFETY.',
  kinds: generateKinds,
  effect: () => ({
    at: 'answer',
    change: (answer) =>
      blockedPrompt(answer, {
        blockReason: 'SAFETY',
        safetyRatings: [{ category: 'HARM_CATEGORY_HARASSMENT', probability: 'HIGH' }],
      }),
  }),
});
