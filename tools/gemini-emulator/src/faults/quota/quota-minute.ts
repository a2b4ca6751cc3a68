import { z } from 'zod';

import { generateKinds } from '../../calls/call-kind.js';
import { errorReply } from '../../http/reply.js';
import { defineFault } from '../fault.js';
import { quotaError } from './quota-error.js';
import { quotaOptions } from './quota-options.js';

export const quotaMinute = defineFault({
  name: 'quota_minute',
  family: 'quota',
  says: 'The requests of the minute; says when to come again only when given.',
  kinds: generateKinds,
  options: { ...quotaOptions, value: z.number().int().positive().default(10) },
  argument: 'retryAfterMs',
  effect: (options, { model }) => ({
    at: 'reply',
    reply: errorReply(quotaError({ ...options, quota: 'minute', model })),
  }),
});
