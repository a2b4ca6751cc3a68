import { z } from 'zod';

/** What one character is to another; `username` is a handle of the cast. */
export const Relationship = z.object({
  username: z.string().min(1),
  relationship_type: z.string(),
  description: z.string(),
});
export type Relationship = z.infer<typeof Relationship>;

/** The model's answer to `character_detail`: the whole profile of one character. */
export const CharacterDetail = z.object({
  username: z.string(),
  display_name: z.string(),
  bio: z.string().min(1).describe('at most 200 characters'),
  background_story: z.string(),
  personality: z.string(),
  appearance: z.string().describe('complete, for pictures'),
  interests: z.array(z.string()),
  speaking_style: z.string(),
  common_topics: z.array(z.string()),
  avatar_description: z.string().describe('only what a portrait shows; consistent with the appearance'),
  avatar_style: z.string(),
  relationships: z.array(Relationship),
  secret: z.string(),
  daily_routine: z.string(),
});
export type CharacterDetail = z.infer<typeof CharacterDetail>;
