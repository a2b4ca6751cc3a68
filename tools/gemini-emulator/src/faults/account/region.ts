import { callKinds } from '../../calls/call-kind.js';
import { errorReply } from '../../http/reply.js';
import { defineFault } from '../fault.js';

export const region = defineFault({
  name: 'region',
  family: 'account',
  says: '400 FAILED_PRECONDITION: not offered where the call comes from.',
  kinds: callKinds,
  lasting: true,
  effect: () => ({
    at: 'reply',
    reply: errorReply({
      httpStatus: 400,
      status: 'FAILED_PRECONDITION',
      message: 'User location is not supported for the API use.',
    }),
  }),
});
