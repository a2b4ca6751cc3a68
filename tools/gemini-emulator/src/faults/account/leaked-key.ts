import { errorReply } from '../../http/reply.js';
import { callKinds } from '../../calls/call-kind.js';
import { defineFault } from '../fault.js';

export const leakedKey = defineFault({
  name: 'leaked_key',
  family: 'account',
  says: '403: the key was published somewhere.',
  kinds: callKinds,
  lasting: true,
  effect: () => ({
    at: 'reply',
    reply: errorReply({
      httpStatus: 403,
      status: 'PERMISSION_DENIED',
      message: 'Your API key was reported as leaked. Please use another API key.',
    }),
  }),
});
