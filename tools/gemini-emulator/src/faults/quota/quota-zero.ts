import { generateKinds } from '../../calls/call-kind.js';
import { errorReply } from '../../http/reply.js';
import { defineFault } from '../fault.js';
import { quotaError } from './quota-error.js';

export const quotaZero = defineFault({
  name: 'quota_zero',
  family: 'quota',
  says: '`limit: 0`: the tier has nothing of this model, although the answer says to come again.',
  kinds: generateKinds,
  lasting: true,
  effect: (_options, { model }) => ({
    at: 'reply',
    reply: errorReply(quotaError({ quota: 'day', tier: 'free', model, value: 0, retryAfterMs: 20_045 })),
  }),
});
