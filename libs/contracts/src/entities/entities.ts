import { z } from 'zod';

import { Voice } from '../world/casting.js';

/** Kinds of pictures, with the numbers that Generia's media service gives them. */
export const MEDIA_TYPES = { world_header: 1, world_icon: 2, character_avatar: 3, post_image: 4 } as const;
export const MediaKind = z.enum(['world_header', 'world_icon', 'character_avatar', 'post_image']);
export type MediaKind = z.infer<typeof MediaKind>;

/** A world as the platform shows it. */
export const World = z.object({
  _id: z.string(),
  name: z.string(),
  prompt: z.string(),
  description: z.string(),
  description_short: z.string(),
  generation_status: z.string(),
  users_count: z.number(),
  posts_count: z.number(),
  image_media_id: z.string().nullable(),
  icon_media_id: z.string().nullable(),
  /** Whose world it is; absent when it is nobody's. */
  creator_id: z.string().optional(),
  created_at: z.date(),
  updated_at: z.date(),
});
export type World = z.infer<typeof World>;

/** What `meta` of a character holds: its whole profile. */
export const CharacterMeta = z.object({
  username: z.string(),
  bio: z.string(),
  background_story: z.string(),
  personality: z.string(),
  interests: z.array(z.string()),
  speaking_style: z.string(),
  appearance: z.string(),
  common_topics: z.array(z.string()),
  avatar_description: z.string(),
  avatar_style: z.string(),
  secret: z.string(),
  daily_routine: z.string(),
  relationships: z.array(
    z.object({ username: z.string(), relationship_type: z.string(), description: z.string() }),
  ),
  voice: Voice.optional(),
});
export type CharacterMeta = z.infer<typeof CharacterMeta>;

/** A character as the platform shows it. */
export const Character = z.object({
  _id: z.string(),
  world_id: z.string(),
  is_ai: z.boolean(),
  username: z.string(),
  display_name: z.string(),
  avatar_media_id: z.string().nullable(),
  meta: CharacterMeta,
  created_at: z.date(),
  updated_at: z.date(),
});
export type Character = z.infer<typeof Character>;

/** A published post. `created_at` is the time inside the world, not the time of generation. */
export const Post = z.object({
  _id: z.string(),
  world_id: z.string(),
  character_id: z.string(),
  username: z.string(),
  caption: z.string(),
  media_id: z.string().nullable(),
  tags: z.array(z.string()),
  mentions: z.array(z.string()),
  mood: z.string(),
  location: z.string().nullable(),
  created_at: z.date(),
});
export type Post = z.infer<typeof Post>;

/** A stored picture. */
export const Media = z.object({
  _id: z.string(),
  world_id: z.string(),
  character_id: z.string().nullable(),
  kind: MediaKind,
  filename: z.string(),
  content_type: z.string(),
  size_bytes: z.number(),
  object_key: z.string(),
  created_at: z.date(),
});
export type Media = z.infer<typeof Media>;
