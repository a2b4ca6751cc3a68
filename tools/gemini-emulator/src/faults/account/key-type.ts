import { callKinds } from '../../calls/call-kind.js';
import { errorReply } from '../../http/reply.js';
import { defineFault } from '../fault.js';
import { errorInfo } from './error-info.js';

const service = 'google.ai.generativelanguage.v1beta.GenerativeService';

export const keyType = defineFault({
  name: 'key_type',
  family: 'account',
  says: '401 with ACCESS_TOKEN_TYPE_UNSUPPORTED: a key of a kind that is no longer accepted.',
  kinds: callKinds,
  lasting: true,
  effect: (_options, { method }) => ({
    at: 'reply',
    reply: errorReply({
      httpStatus: 401,
      status: 'UNAUTHENTICATED',
      message:
        'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other ' +
        'valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
      details: [
        errorInfo('ACCESS_TOKEN_TYPE_UNSUPPORTED', {
          method: `${service}.${method.slice(0, 1).toUpperCase()}${method.slice(1)}`,
        }),
      ],
    }),
  }),
});
