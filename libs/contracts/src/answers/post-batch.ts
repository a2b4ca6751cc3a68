import { z } from 'zod';

/** One planned post. */
export const PostConcept = z.object({
  topic: z.string().min(1),
  content_brief: z.string().describe('1-3 sentences'),
  emotional_tone: z.string(),
  post_type: z.string(),
  relevance_to_character: z.string(),
});
export type PostConcept = z.infer<typeof PostConcept>;

/** The model's answer to `post_batch`: at most ten concepts that form an arc. */
export const PostBatch = z.object({
  posts: z.array(PostConcept),
  narrative_arc: z.string(),
  character_development: z.string(),
  recurring_themes: z.array(z.string()),
});
export type PostBatch = z.infer<typeof PostBatch>;
