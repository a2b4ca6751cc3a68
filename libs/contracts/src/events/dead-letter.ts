import { z } from 'zod';

/** A message that no consumer could use, on the dead letter topic: whole, with where it was and what was wrong with it. */
export const DeadLetter = z.object({
  source: z.object({
    topic: z.string(),
    partition: z.number(),
    offset: z.string(),
    key: z.string().nullable(),
  }),
  reason: z.string(),
  /** The message as it was sent. */
  text: z.string(),
  failed_at: z.string(),
});
export type DeadLetter = z.infer<typeof DeadLetter>;
