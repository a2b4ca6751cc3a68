import { z } from 'zod';

import { callKinds } from '../../calls/call-kind.js';
import { defineFault } from '../fault.js';
import { longestDelayMs } from './longest-delay.js';

const delay = z.number().min(0).max(longestDelayMs);

export const latencyUniform = defineFault({
  name: 'latency_uniform',
  family: 'latency',
  says: 'Later by any time from `minMs` to `maxMs`, all equally likely.',
  kinds: callKinds,
  options: { minMs: delay.default(0), maxMs: delay.default(2_000) },
  argument: 'maxMs',
  effect: ({ minMs, maxMs }, _call, dice) => ({ at: 'delay', ms: minMs + dice.next() * (maxMs - minMs) }),
});
