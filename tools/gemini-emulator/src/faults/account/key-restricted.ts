import { callKinds } from '../../calls/call-kind.js';
import { errorReply } from '../../http/reply.js';
import { defineFault } from '../fault.js';
import { errorInfo } from './error-info.js';

export const keyRestricted = defineFault({
  name: 'key_restricted',
  family: 'account',
  says: '403 with API_KEY_HTTP_REFERRER_BLOCKED: the key may not be used from here.',
  kinds: callKinds,
  lasting: true,
  effect: () => ({
    at: 'reply',
    reply: errorReply({
      httpStatus: 403,
      status: 'PERMISSION_DENIED',
      message: 'Requests from referer <empty> are blocked.',
      details: [errorInfo('API_KEY_HTTP_REFERRER_BLOCKED', { httpReferrer: '<empty>' })],
    }),
  }),
});
