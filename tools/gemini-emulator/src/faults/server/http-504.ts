import { callKinds } from '../../calls/call-kind.js';
import { errorReply } from '../../http/reply.js';
import { defineFault } from '../fault.js';

export const http504 = defineFault({
  name: 'http_504',
  family: 'server',
  says: '504 DEADLINE_EXCEEDED.',
  kinds: callKinds,
  effect: () => ({
    at: 'reply',
    reply: errorReply({
      httpStatus: 504,
      status: 'DEADLINE_EXCEEDED',
      message: 'Deadline expired before operation could complete.',
    }),
  }),
});
