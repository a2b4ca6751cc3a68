import { z } from 'zod';

/** One planned character. `username` is the handle by which every other text names this character. */
export const CharacterConcept = z.object({
  id: z.string().describe('c1, c2, ...'),
  username: z.string().describe('unique handle: latin letters, digits and underscores'),
  display_name: z.string(),
  concept: z.string().min(1).describe('2-4 sentences'),
  concept_short: z.string().describe('1 sentence'),
  role_in_world: z.string(),
  personality_traits: z.array(z.string()),
  interests: z.array(z.string()),
});
export type CharacterConcept = z.infer<typeof CharacterConcept>;

/** How two characters of one batch know each other; names are usernames. */
export const CharacterConnection = z.object({
  character1_name: z.string().describe('username'),
  character2_name: z.string().describe('username'),
  connection_type: z.string(),
  description: z.string(),
});
export type CharacterConnection = z.infer<typeof CharacterConnection>;

/** Something that happened to several characters, for their posts to refer to. */
export const SharedStory = z.object({
  characters_ids: z.array(z.string()).describe('usernames'),
  title: z.string(),
  story: z.string(),
  location: z.string(),
  genre: z.string(),
});
export type SharedStory = z.infer<typeof SharedStory>;

/** The model's answer to `character_batch`: at most ten concepts and what links them. */
export const CharacterBatch = z.object({
  characters: z.array(CharacterConcept),
  character_connections: z.array(CharacterConnection),
  common_stories_and_events: z.array(SharedStory),
});
export type CharacterBatch = z.infer<typeof CharacterBatch>;
