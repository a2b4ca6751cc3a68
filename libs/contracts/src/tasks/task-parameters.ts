import { z } from 'zod';

import { PostDetail } from '../answers/post-detail.js';
import { Casting, Voice } from '../world/casting.js';
import { MAX_PROMPT_CHARACTERS, WORLD_LIMITS } from '../world/world-request.js';

/** The part of a profile that travels with the tasks of a character's posts. */
export const CharacterCard = z.object({
  username: z.string(),
  display_name: z.string(),
  bio: z.string(),
  personality: z.string(),
  speaking_style: z.string(),
  appearance: z.string(),
  interests: z.array(z.string()),
  common_topics: z.array(z.string()),
  secret: z.string(),
  daily_routine: z.string(),
  relationships: z.array(
    z.object({ username: z.string(), relationship_type: z.string(), description: z.string() }),
  ),
  voice: Voice.optional(),
});
export type CharacterCard = z.infer<typeof CharacterCard>;

const { minUsers, maxUsers, minPosts, maxPosts } = WORLD_LIMITS;

/** As World Service sends them; its `created_at` is accepted and ignored. */
export const InitWorldCreationParameters = z.object({
  user_prompt: z.string().trim().min(1).max(MAX_PROMPT_CHARACTERS),
  users_count: z.number().int().min(minUsers).max(maxUsers).default(10),
  posts_count: z.number().int().min(minPosts).max(maxPosts).default(50),
  api_call_limits_llm: z.number().int().min(0).optional(),
  api_call_limits_images: z.number().int().min(0).optional(),
  /** The most that the world may cost, in US dollars. */
  cost_limit_usd: z.number().min(0).max(1_000_000).optional(),
  seed: z.number().int().optional(),
  /** Who asked for it; absent when nobody is known. */
  creator_id: z.string().optional(),
});
export type InitWorldCreationParameters = z.infer<typeof InitWorldCreationParameters>;

/** The parameters of a new world before they are checked. */
export const SentWorldParameters = z.record(z.string(), z.unknown());

export const GenerateWorldDescriptionParameters = z.object({
  user_prompt: z.string(),
  users_count: z.number(),
  posts_count: z.number(),
});
export type GenerateWorldDescriptionParameters = z.infer<typeof GenerateWorldDescriptionParameters>;

export const GenerateWorldImageParameters = z.object({});
export type GenerateWorldImageParameters = z.infer<typeof GenerateWorldImageParameters>;

export const GenerateCharacterBatchParameters = z.object({
  /** Characters still to be planned, by this batch and the ones after it. */
  users_count: z.number(),
  total_users_count: z.number(),
  posts_count: z.number(),
  /** Posts not yet given to a character. */
  remaining_posts_count: z.number(),
  generated_count: z.number(),
  /** Number of this batch, from 0. */
  count_run: z.number(),
});
export type GenerateCharacterBatchParameters = z.infer<typeof GenerateCharacterBatchParameters>;

export const GenerateCharacterParameters = z.object({
  character_index: z.number(),
  username: z.string(),
  display_name: z.string(),
  character_concept: z.string(),
  concept_short: z.string(),
  role_in_world: z.string(),
  personality_traits: z.array(z.string()),
  interests: z.array(z.string()),
  posts_count: z.number(),
  casting: Casting.optional(),
});
export type GenerateCharacterParameters = z.infer<typeof GenerateCharacterParameters>;

export const GenerateCharacterAvatarParameters = z.object({
  character_id: z.string(),
  character_index: z.number(),
  character_name: z.string(),
  username: z.string(),
  appearance_description: z.string(),
  avatar_description: z.string(),
  avatar_style: z.string(),
});
export type GenerateCharacterAvatarParameters = z.infer<typeof GenerateCharacterAvatarParameters>;

export const GeneratePostBatchParameters = z.object({
  character_id: z.string(),
  character_index: z.number(),
  character_name: z.string(),
  username: z.string(),
  character_description: CharacterCard,
  /** All posts of this character. */
  posts_count: z.number(),
  generated_posts_count: z.number(),
  /** One line for each post planned so far. */
  generated_posts_description: z.array(z.string()),
  /** How this author's latest posts begin, so that the next ones begin otherwise. */
  recent_openings: z.array(z.string()).default([]),
  /** Number of this batch, from 0. */
  count_run: z.number(),
  /** The picture id that the author's portrait will have; null for tasks from before it was told. */
  avatar_media_id: z.string().nullable().default(null),
});
export type GeneratePostBatchParameters = z.infer<typeof GeneratePostBatchParameters>;

export const GeneratePostParameters = z.object({
  character_id: z.string(),
  character_index: z.number(),
  character_name: z.string(),
  username: z.string(),
  character_description: CharacterCard,
  post_index: z.number(),
  posts_count: z.number(),
  post_topic: z.string(),
  post_brief: z.string(),
  emotional_tone: z.string(),
  post_type: z.string(),
  relevance_to_character: z.string(),
  /** The text, when it was written together with its siblings and is good enough. */
  draft: PostDetail.optional(),
  recent_openings: z.array(z.string()).default([]),
  avatar_media_id: z.string().nullable().default(null),
});
export type GeneratePostParameters = z.infer<typeof GeneratePostParameters>;

export const GeneratePostImageParameters = z.object({
  character_id: z.string(),
  character_index: z.number(),
  character_name: z.string(),
  username: z.string(),
  appearance: z.string(),
  post_index: z.number(),
  posts_count: z.number(),
  post_content: z.string(),
  image_prompt: z.string(),
  image_style: z.string(),
  tags: z.array(z.string()),
  mentions: z.array(z.string()),
  mood: z.string(),
  location: z.string().nullable(),
  /** Whether the author is in the picture; their portrait then shows how they look, when there is one. */
  shows_author: z.boolean().default(false),
  avatar_media_id: z.string().nullable().default(null),
});
export type GeneratePostImageParameters = z.infer<typeof GeneratePostImageParameters>;
