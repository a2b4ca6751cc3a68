import { z } from 'zod';

/**
 * What a world was started with. It never changes while the world runs, so that a deploy in mid-world does not mix two
 * styles or two models in one world.
 */
export const WorldPlan = z.object({
  users_count: z.number(),
  posts_count: z.number(),
  /** Seed of everything the code itself draws (post times, shares): equal seeds, equal draws. */
  seed: z.number(),
  text_model: z.string(),
  image_model: z.string(),
  /** Prompt template name -> digest of its text. */
  prompt_digests: z.record(z.string(), z.string()),
  /** Version of the model-answer schemas (see `ANSWER_SCHEMA_VERSION`). */
  answer_schema_version: z.number(),
  /** How many posts one call writes at most; absent in worlds from when it was one. */
  posts_per_call: z.number().optional(),
  started_at: z.date(),
});
export type WorldPlan = z.infer<typeof WorldPlan>;

/** Raised when a model-answer schema changes in a way that old stored answers do not fit. */
export const ANSWER_SCHEMA_VERSION = 1;
