import { z } from 'zod';

import { generateKinds } from '../../calls/call-kind.js';
import { errorReply } from '../../http/reply.js';
import { defineFault } from '../fault.js';
import { exceededText, secondsText, tooMany } from './quota-error.js';

export const retryInMessage = defineFault({
  name: 'retry_in_message',
  family: 'quota',
  says: 'No details; only the message says "Please retry in Xs."',
  kinds: generateKinds,
  options: { retryAfterMs: z.number().positive().default(36_400) },
  argument: 'retryAfterMs',
  effect: ({ retryAfterMs }) => ({
    at: 'reply',
    reply: errorReply(tooMany(`${exceededText}\nPlease retry in ${secondsText(retryAfterMs)}.`)),
  }),
});
