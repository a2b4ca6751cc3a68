import { z } from 'zod';

import { callKinds } from '../../calls/call-kind.js';
import { createDice, type Dice } from '../../random/dice.js';
import { defineFault } from '../fault.js';
import { longestDelayMs } from './longest-delay.js';

export const latencyLognormal = defineFault({
  name: 'latency_lognormal',
  family: 'latency',
  says: 'Later as real services are: mostly near the median, now and then very much; at most ten minutes. With a `seed` the same request is always as late, in whatever order requests come.',
  kinds: callKinds,
  options: {
    medianMs: z.number().positive().max(longestDelayMs).default(2_000),
    sigma: z.number().min(0).max(3).default(0.5),
    seed: z.number().int().optional(),
  },
  argument: 'medianMs',
  effect: ({ medianMs, sigma, seed }, call, dice) => {
    const thrown =
      seed === undefined ? dice : createDice('latency', seed, call.kind, call.model, call.prompt);
    return { at: 'delay', ms: Math.min(longestDelayMs, medianMs * Math.exp(sigma * normal(thrown))) };
  },
});

/** One throw of the standard normal distribution, after Box and Muller. */
function normal(dice: Dice): number {
  return Math.sqrt(-2 * Math.log(1 - dice.next())) * Math.cos(2 * Math.PI * dice.next());
}
