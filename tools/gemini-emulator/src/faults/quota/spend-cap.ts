import { generateKinds } from '../../calls/call-kind.js';
import { errorReply } from '../../http/reply.js';
import { defineFault } from '../fault.js';
import { exceededText, helpDetail, tooMany } from './quota-error.js';

export const spendCap = defineFault({
  name: 'spend_cap',
  family: 'quota',
  says: 'Only a link to the documentation: a spend limit, an empty prepaid balance, a changed tier.',
  kinds: generateKinds,
  lasting: true,
  effect: () => ({
    at: 'reply',
    reply: errorReply({ ...tooMany(exceededText), details: [helpDetail] }),
  }),
});
