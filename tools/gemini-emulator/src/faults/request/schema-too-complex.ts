import { z } from 'zod';

import { errorReply } from '../../http/reply.js';
import { invalidArgument, plainInvalidArgument } from '../../http/rpc-error.js';
import { defineFault } from '../fault.js';

const manyStates = invalidArgument(
  'The specified schema produces a constraint that has too many states for serving. Typical causes of this error ' +
    'are schemas with lots of text (for example, very long property or enum names), schemas with long array length ' +
    'limits (especially when nested), or schemas using complex value matchers (for example, integers or numbers ' +
    'with minimum/maximum bounds or strings with complex formats like date-time).',
);

export const schemaTooComplex = defineFault({
  name: 'schema_too_complex',
  family: 'request',
  says: '400 for a request with a schema: newer models say only that an argument is invalid, older ones why.',
  kinds: ['text'],
  options: { words: z.enum(['bare', 'states']).default('bare') },
  argument: 'words',
  fits: ({ schema }) => schema !== undefined,
  effect: ({ words }) => ({
    at: 'reply',
    reply: errorReply(words === 'bare' ? plainInvalidArgument : manyStates),
  }),
});
