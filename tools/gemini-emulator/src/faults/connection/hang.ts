import { z } from 'zod';

import { callKinds } from '../../calls/call-kind.js';
import { defineFault } from '../fault.js';

export const hang = defineFault({
  name: 'hang',
  family: 'connection',
  says: 'The call is taken on and never answered; it costs what its answer would have cost.',
  kinds: callKinds,
  options: { billed: z.boolean().default(true) },
  argument: 'billed',
  effect: ({ billed }) => ({ at: 'connection', sends: 'nothing', then: 'silence', billed }),
});
