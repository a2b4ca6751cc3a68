import { z } from 'zod';

import { callKinds } from '../../calls/call-kind.js';
import type { Dice } from '../../random/dice.js';
import { defineFault } from '../fault.js';
import { longestDelayMs } from './longest-delay.js';

export const latencyLognormal = defineFault({
  name: 'latency_lognormal',
  family: 'latency',
  says: 'Later as real services are: mostly near the median, now and then very much; at most ten minutes.',
  kinds: callKinds,
  options: {
    medianMs: z.number().positive().max(longestDelayMs).default(2_000),
    sigma: z.number().min(0).max(3).default(0.5),
  },
  argument: 'medianMs',
  effect: ({ medianMs, sigma }, _call, dice) => ({
    at: 'delay',
    ms: Math.min(longestDelayMs, medianMs * Math.exp(sigma * normal(dice))),
  }),
});

/** One throw of the standard normal distribution, after Box and Muller. */
function normal(dice: Dice): number {
  return Math.sqrt(-2 * Math.log(1 - dice.next())) * Math.cos(2 * Math.PI * dice.next());
}
