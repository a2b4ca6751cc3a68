import { generateKinds } from '../../calls/call-kind.js';
import { defineFault } from '../fault.js';
import { blockedPrompt } from './blocked-prompt.js';

export const promptBlock = defineFault({
  name: 'prompt_block',
  family: 'blocked',
  says: 'The prompt is PROHIBITED_CONTENT, which no setting lets through.',
  kinds: generateKinds,
  effect: () => ({
    at: 'answer',
    change: (answer) => blockedPrompt(answer, { blockReason: 'PROHIBITED_CONTENT' }),
  }),
});
