import { generateKinds } from '../../calls/call-kind.js';
import { errorReply } from '../../http/reply.js';
import { defineFault } from '../fault.js';
import { tooMany } from './quota-error.js';

export const bare429 = defineFault({
  name: 'bare_429',
  family: 'quota',
  says: 'No details and no word about when to come again.',
  kinds: generateKinds,
  lasting: true,
  effect: () => ({
    at: 'reply',
    reply: errorReply(tooMany('Resource has been exhausted (e.g. check quota).')),
  }),
});
