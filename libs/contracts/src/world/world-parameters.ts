import { z } from 'zod';

import { CharacterConnection, SharedStory } from '../answers/character-batch.js';
import { WorldDescription } from '../answers/world-description.js';

/** A character as the other characters know it: enough to be mentioned, no more. */
export const CastMember = z.object({
  username: z.string(),
  display_name: z.string(),
  role_in_world: z.string(),
  concept_short: z.string(),
});
export type CastMember = z.infer<typeof CastMember>;

/** What one character batch added to the world: its cast, how they are linked, and what happened to them. */
export const CastBatch = z.object({
  members: z.array(CastMember),
  connections: z.array(CharacterConnection),
  stories: z.array(SharedStory),
});
export type CastBatch = z.infer<typeof CastBatch>;

/**
 * A document of `world_parameters`: the world's description, its digests and its cast. `_id` is the world id; the
 * duplicate `id` is what Generia's readers expect.
 */
export const WorldParameters = WorldDescription.extend({
  _id: z.string(),
  id: z.string(),
  /** The language in which every text of this world is written, in English ("Russian"). */
  language: z.string(),
  /** How pictures of this world look, in a few sentences: what image prompts need of the world. */
  visual_digest: z.string(),
  /** What a text of this world must know, in some hundred tokens. */
  canon_digest: z.string(),
  /** Character batch number ("0", "1", ...) -> what it added. */
  cast_batches: z.record(z.string(), CastBatch),
  created_at: z.date(),
  updated_at: z.date(),
});
export type WorldParameters = z.infer<typeof WorldParameters>;

/** The whole cast in the order in which it was planned. */
export function castOf(world: Pick<WorldParameters, 'cast_batches'>): CastMember[] {
  return Object.entries(world.cast_batches)
    .sort(([a], [b]) => Number(a) - Number(b))
    .flatMap(([, batch]) => batch.members);
}
