import { callKinds } from '../../calls/call-kind.js';
import { errorReply } from '../../http/reply.js';
import { defineFault } from '../fault.js';

export const http500 = defineFault({
  name: 'http_500',
  family: 'server',
  says: '500 INTERNAL.',
  kinds: callKinds,
  effect: () => ({
    at: 'reply',
    reply: errorReply({
      httpStatus: 500,
      status: 'INTERNAL',
      message:
        'An internal error has occurred. Please retry or report in ' +
        'https://developers.generativeai.google/guide/troubleshooting',
    }),
  }),
});
