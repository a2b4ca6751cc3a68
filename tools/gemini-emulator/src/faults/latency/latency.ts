import { z } from 'zod';

import { callKinds } from '../../calls/call-kind.js';
import { defineFault } from '../fault.js';
import { longestDelayMs } from './longest-delay.js';

export const latency = defineFault({
  name: 'latency',
  family: 'latency',
  says: 'Always that much later.',
  kinds: callKinds,
  options: { ms: z.number().min(0).max(longestDelayMs).default(1_000) },
  argument: 'ms',
  effect: ({ ms }) => ({ at: 'delay', ms }),
});
