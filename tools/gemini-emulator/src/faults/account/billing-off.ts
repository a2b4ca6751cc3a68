import { callKinds } from '../../calls/call-kind.js';
import { errorReply } from '../../http/reply.js';
import { defineFault } from '../fault.js';

export const billingOff = defineFault({
  name: 'billing_off',
  family: 'account',
  says: '400 FAILED_PRECONDITION: billing is not enabled.',
  kinds: callKinds,
  lasting: true,
  effect: () => ({
    at: 'reply',
    reply: errorReply({
      httpStatus: 400,
      status: 'FAILED_PRECONDITION',
      message: 'This API method requires billing to be enabled. Please enable billing on your project.',
    }),
  }),
});
