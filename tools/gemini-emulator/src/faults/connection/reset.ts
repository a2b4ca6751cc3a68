import { z } from 'zod';

import { callKinds } from '../../calls/call-kind.js';
import { defineFault } from '../fault.js';

export const reset = defineFault({
  name: 'reset',
  family: 'connection',
  says: 'The connection breaks before the answer: on the way in, or with `billed` on the way out.',
  kinds: callKinds,
  options: { billed: z.boolean().default(false) },
  argument: 'billed',
  effect: ({ billed }) => ({ at: 'connection', sends: 'nothing', then: 'break', billed }),
});
