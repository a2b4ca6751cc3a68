import { generateKinds } from '../../calls/call-kind.js';
import { errorReply } from '../../http/reply.js';
import { defineFault } from '../fault.js';
import { quotaError } from './quota-error.js';

export const http429 = defineFault({
  name: 'http_429',
  family: 'quota',
  says: 'The requests of the minute of a paid tier; with everything: come again in 0.5 s.',
  kinds: generateKinds,
  effect: (_options, { model }) => ({
    at: 'reply',
    reply: errorReply(quotaError({ quota: 'minute', tier: 'paid', model, value: 1_000, retryAfterMs: 500 })),
  }),
});
