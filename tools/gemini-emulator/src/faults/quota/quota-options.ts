import { z } from 'zod';

/** What can be left out of a 429 that names its quota. */
export const quotaOptions = {
  retryAfterMs: z.number().positive().optional(),
  retryInfo: z.boolean().default(true),
  retryInMessage: z.boolean().default(true),
  quotaFailure: z.boolean().default(true),
  tier: z.enum(['free', 'paid']).default('free'),
};
