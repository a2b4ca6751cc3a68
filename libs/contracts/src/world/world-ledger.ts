import { z } from 'zod';

/**
 * A document of `world_ledgers`; `_id` is the world id. Calls are counted when they are reserved, right before they are
 * made; money and tokens when they are settled. All money is whole micro-dollars.
 */
export const WorldLedger = z.object({
  _id: z.string(),
  limit_llm_calls: z.number(),
  limit_image_calls: z.number(),
  remaining_llm_calls: z.number(),
  remaining_image_calls: z.number(),
  llm_calls: z.number(),
  image_calls: z.number(),
  prompt_tokens: z.number(),
  cached_tokens: z.number(),
  output_tokens: z.number(),
  llm_cost_micros: z.number(),
  image_cost_micros: z.number(),
  created_at: z.date(),
  updated_at: z.date(),
});
export type WorldLedger = z.infer<typeof WorldLedger>;
