import { callKinds } from '../../calls/call-kind.js';
import { wrongKey } from '../../http/check-api-key.js';
import { errorReply } from '../../http/reply.js';
import { defineFault } from '../fault.js';

export const badKey = defineFault({
  name: 'bad_key',
  family: 'account',
  says: '400 INVALID_ARGUMENT with API_KEY_INVALID.',
  kinds: callKinds,
  lasting: true,
  effect: () => ({ at: 'reply', reply: errorReply(wrongKey) }),
});
