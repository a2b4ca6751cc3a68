import { z } from 'zod';

import { InitWorldCreationParameters } from '../tasks/task-parameters.js';
import { WORLD_LIMITS } from '../world/world-request.js';
import { WorldDescription } from '../answers/world-description.js';
import { WorldState } from '../world/world-status.js';
import { NextCursor, PageQuery } from './ids.js';
import { plainText, PromptText } from './prompt-text.js';

const { minUsers, maxUsers, minPosts, maxPosts } = WORLD_LIMITS;
const { api_call_limits_llm, api_call_limits_images } = InitWorldCreationParameters.shape;
const MAX_CALLS = 1_000_000;
const MAX_SEED = 2 ** 32 - 1;

/** How much is asked for. */
const counts = {
  characters_count: z.int().min(minUsers).max(maxUsers).default(10),
  posts_count: z.int().min(minPosts).max(maxPosts).default(50),
};

/** `POST /worlds`: Generia's fields, and ours: limits of the world and the seed of its dice. */
export const CreateWorldBody = z
  .object({
    prompt: PromptText,
    name: plainText(200).optional().meta({ description: 'What to call it until it has named itself.' }),
    description: plainText(2_000).optional(),
    ...counts,
    api_call_limits_llm: api_call_limits_llm.unwrap().max(MAX_CALLS).optional(),
    api_call_limits_images: api_call_limits_images.unwrap().max(MAX_CALLS).optional(),
    cost_limit_usd: z.number().min(0).max(1_000_000).optional(),
    seed: z.int().min(0).max(MAX_SEED).optional(),
  })
  .meta({ id: 'CreateWorld' });
export type CreateWorldBody = z.infer<typeof CreateWorldBody>;

/** `POST /worlds/estimate`: foresees a world without making it. */
export const EstimateBody = z.object({ prompt: PromptText, ...counts }).meta({ id: 'EstimateRequest' });
export type EstimateBody = z.infer<typeof EstimateBody>;

export const Estimate = z
  .object({
    users: z.int(),
    posts: z.int(),
    llm_calls: z.int(),
    image_calls: z.int(),
    prompt_tokens: z.number(),
    output_tokens: z.number(),
    cost_usd: z.number(),
    /** About how long it will take when no other world is being made. */
    duration_seconds: z.number(),
    text_model: z.string(),
    image_model: z.string(),
  })
  .meta({ id: 'Estimate' });
export type Estimate = z.infer<typeof Estimate>;

/** The description of a world as readers see it; absent until it is written. */
export const WorldParams = WorldDescription.meta({ id: 'WorldParams' });
export type WorldParams = z.infer<typeof WorldParams>;

export const GenerationStatus = z.union([WorldState, z.literal('not_started')]);

/** A world: Generia's fields, then ours. */
export const WorldResponse = z
  .object({
    id: z.string(),
    /** Empty until there is one. */
    name: z.string(),
    description: z.string(),
    prompt: z.string(),
    /** Empty when nobody owns it: made while no authentication was asked for, or by another service. */
    creator_id: z.string(),
    generation_status: GenerationStatus,
    status: z.literal('active'),
    users_count: z.int(),
    posts_count: z.int(),
    created_at: z.string(),
    updated_at: z.string(),
    is_joined: z.boolean(),
    /** Paths on this server; null until the pictures are there. */
    image_url: z.string().nullable(),
    icon_url: z.string().nullable(),
    description_short: z.string(),
    params: WorldParams.optional(),
  })
  .meta({ id: 'World' });
export type WorldResponse = z.infer<typeof WorldResponse>;

export const ListWorldsQuery = PageQuery.extend({
  q: plainText(200).optional().meta({ description: 'Part of a name or a prompt, in any case.' }),
});
export type ListWorldsQuery = z.infer<typeof ListWorldsQuery>;

/** `GET /worlds`, newest first. The worlds are without `params`. */
export const WorldList = z
  .object({ worlds: z.array(WorldResponse), next_cursor: NextCursor })
  .meta({ id: 'WorldList' });
export type WorldList = z.infer<typeof WorldList>;
