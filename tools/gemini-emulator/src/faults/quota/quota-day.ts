import { z } from 'zod';

import { generateKinds } from '../../calls/call-kind.js';
import { errorReply } from '../../http/reply.js';
import { defineFault } from '../fault.js';
import { quotaError } from './quota-error.js';
import { quotaOptions } from './quota-options.js';

export const quotaDay = defineFault({
  name: 'quota_day',
  family: 'quota',
  says: 'The requests of the day; may say to come again in seconds, as the real one does.',
  kinds: generateKinds,
  lasting: true,
  options: { ...quotaOptions, value: z.number().int().positive().default(20) },
  argument: 'retryAfterMs',
  effect: (options, { model }) => ({
    at: 'reply',
    reply: errorReply(quotaError({ ...options, quota: 'day', model })),
  }),
});
