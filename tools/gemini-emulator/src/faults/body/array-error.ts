import { callKinds } from '../../calls/call-kind.js';
import { rpcErrorBody } from '../../http/rpc-error.js';
import { defineFault } from '../fault.js';

export const arrayError = defineFault({
  name: 'array_error',
  family: 'body',
  says: '503 as a list with the error in it, as the streaming side of the API writes it.',
  kinds: callKinds,
  effect: () => ({
    at: 'reply',
    reply: {
      httpStatus: 503,
      body: [
        rpcErrorBody({
          httpStatus: 503,
          status: 'UNAVAILABLE',
          message: 'The model is overloaded. Please try again later.',
        }),
      ],
    },
  }),
});
