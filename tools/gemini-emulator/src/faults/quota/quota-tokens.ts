import { z } from 'zod';

import { generateKinds } from '../../calls/call-kind.js';
import { errorReply } from '../../http/reply.js';
import { defineFault } from '../fault.js';
import { quotaError } from './quota-error.js';
import { quotaOptions } from './quota-options.js';

export const quotaTokens = defineFault({
  name: 'quota_tokens',
  family: 'quota',
  says: 'The input tokens of the minute.',
  kinds: generateKinds,
  options: { ...quotaOptions, value: z.number().int().positive().default(250_000) },
  argument: 'retryAfterMs',
  effect: (options, { model }) => ({
    at: 'reply',
    reply: errorReply(quotaError({ ...options, quota: 'tokens', model })),
  }),
});
