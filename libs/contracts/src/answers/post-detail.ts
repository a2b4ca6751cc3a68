import { z } from 'zod';

/** A longer word is no hashtag, and nobody could ask for it. */
export const MAX_HASHTAG_CHARACTERS = 100;

/** The model's answer to `post_detail`: the post as it is published. A post without an image prompt is a text post. */
export const PostDetail = z.object({
  content: z.string().min(1),
  image_prompt: z.string().nullable().describe('English; null for a post without a picture'),
  image_style: z.string().nullable(),
  shows_author: z.boolean().optional().describe('whether the picture shows the author'),
  hashtags: z.array(z.string()).describe('without #'),
  mood: z.string(),
  context: z.string().describe('what happened, in one sentence'),
  mentions: z.array(z.string()).describe('usernames named in the content'),
  location: z.string().nullable(),
  time_of_day: z.string().nullable(),
});
export type PostDetail = z.infer<typeof PostDetail>;

/** The model's answer when it writes several posts of one author at once, each under the number of its concept. */
export const PostDrafts = z.object({
  posts: z.array(z.object({ number: z.number().describe('of its concept'), ...PostDetail.shape })),
});
export type PostDrafts = z.infer<typeof PostDrafts>;
