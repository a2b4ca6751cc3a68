import { z } from 'zod';

import { callKinds } from '../../calls/call-kind.js';
import { errorReply } from '../../http/reply.js';
import { defineFault } from '../fault.js';

const messages = {
  overloaded: 'The model is overloaded. Please try again later.',
  demand:
    'This model is currently experiencing high demand. Spikes in demand are usually temporary. ' +
    'Please try again later.',
};

export const http503 = defineFault({
  name: 'http_503',
  family: 'server',
  says: '503 UNAVAILABLE, in the older words or in the newer ones. A rule with `storm` makes many of it.',
  kinds: callKinds,
  options: { words: z.enum(['overloaded', 'demand']).default('overloaded') },
  argument: 'words',
  effect: ({ words }) => ({
    at: 'reply',
    reply: errorReply({ httpStatus: 503, status: 'UNAVAILABLE', message: messages[words] }),
  }),
});
