import { z } from 'zod';

export const InitWorldCreationResult = z.object({ message: z.string(), world_id: z.string() });

export const GenerateWorldDescriptionResult = z.object({
  world_name: z.string(),
  world_description: z.string(),
  world_theme: z.string(),
});

export const GenerateWorldImageResult = z.object({
  header_prompt: z.string(),
  icon_prompt: z.string(),
  header_id: z.string().nullable(),
  icon_id: z.string().nullable(),
});

export const GenerateCharacterBatchResult = z.object({
  characters_count: z.number(),
  total_characters_count: z.number(),
  remaining_characters: z.number(),
  posts_allocated: z.number(),
  remaining_posts_count: z.number(),
  usernames: z.array(z.string()),
  /** Characters that were asked for and, after every repeat of the question, not given. */
  missing_characters: z.number(),
  missing_posts: z.number(),
});

export const GenerateCharacterResult = z.object({
  character_id: z.string(),
  username: z.string(),
  display_name: z.string(),
  bio: z.string(),
  speaking_style: z.string(),
});

export const GenerateCharacterAvatarResult = z.object({
  character_id: z.string(),
  username: z.string(),
  avatar_id: z.string(),
  avatar_prompt: z.string(),
});

export const GeneratePostBatchResult = z.object({
  character_id: z.string(),
  username: z.string(),
  posts_count: z.number(),
  remaining_posts: z.number(),
  narrative_arc: z.string(),
  character_development: z.string(),
  recurring_themes: z.array(z.string()),
  /** Posts that were asked for and, after every repeat of the question, not given. */
  missing_posts: z.number(),
});

export const GeneratePostResult = z.object({
  character_id: z.string(),
  username: z.string(),
  content: z.string(),
  image_prompt: z.string().nullable(),
  hashtags: z.array(z.string()),
  mood: z.string(),
  context: z.string(),
  /** What had to be mended or stayed outside the author's bounds, such as `hashtags_trimmed`. */
  checks: z.array(z.string()).default([]),
  /** Set when the post was published at once, as a text post. */
  post_id: z.string().nullable(),
});

export const GeneratePostImageResult = z.object({
  character_id: z.string(),
  username: z.string(),
  media_id: z.string().nullable(),
  optimized_prompt: z.string(),
  post_id: z.string(),
});
