import { z } from 'zod';

import { WorldPlan } from './world-plan.js';

/** The six stages, in the order in which Generia shows them. */
export const STAGE_NAMES = [
  'initializing',
  'world_description',
  'world_image',
  'characters',
  'posts',
  'finishing',
] as const;
export const StageName = z.enum(STAGE_NAMES);
export type StageName = z.infer<typeof StageName>;

export const StageStatus = z.enum(['pending', 'in_progress', 'completed', 'failed']);
export type StageStatus = z.infer<typeof StageStatus>;

export const WorldState = z.enum([
  'in_progress',
  'completed',
  'failed',
  'cancelled',
  'paused',
  'paused_budget',
]);
export type WorldState = z.infer<typeof WorldState>;

/** States that a world never leaves. */
export const TERMINAL_WORLD_STATES: ReadonlySet<WorldState> = new Set(['completed', 'failed', 'cancelled']);

/** What is missing, for programs: each kind with the numbers and the handle that belong to it. */
export const GAP_KINDS = [
  'world',
  'description',
  'world_pictures',
  'world_picture',
  'people',
  'character',
  'portrait',
  'posts',
  'post',
  'post_picture',
] as const;
export const MissingPart = z.object({
  kind: z.enum(GAP_KINDS),
  /** Whose it is, without the @. */
  username: z.string().optional(),
  /** Which post of its author, from 1. */
  post_number: z.int().optional(),
  characters: z.int().optional(),
  posts: z.int().optional(),
});
export type MissingPart = z.infer<typeof MissingPart>;

/** Something that was asked for and could not be made, named so that a person knows what is missing and why. */
export const Gap = z.object({
  task_id: z.string(),
  task_type: z.string(),
  stage: StageName,
  /** What is missing, for a person: "portrait of @ada", "post 3 of @ada". */
  item: z.string(),
  /** The same for programs; absent for a task type that is not known here, and in statuses of before. */
  missing: MissingPart.optional(),
  reason: z.string(),
  /** Stable code of the reason; absent when none is known. */
  reason_code: z.string().optional(),
  attempts: z.number(),
});
export type Gap = z.infer<typeof Gap>;

/**
 * A document of `world_generation_status`; `_id` is the world id. The field names are those that Generia's operators
 * query (upper-case `LLM` included). `seq` grows with every change.
 */
export const WorldStatusDocument = z.object({
  _id: z.string(),
  status: WorldState,
  current_stage: StageName,
  stages: z.array(z.object({ name: StageName, status: StageStatus })),
  tasks_total: z.number(),
  tasks_completed: z.number(),
  tasks_failed: z.number(),
  task_predicted: z.number(),
  users_created: z.number(),
  posts_created: z.number(),
  images_created: z.number(),
  users_predicted: z.number(),
  posts_predicted: z.number(),
  api_call_limits_LLM: z.number(),
  api_call_limits_images: z.number(),
  api_calls_made_LLM: z.number(),
  api_calls_made_images: z.number(),
  /** US dollars, as Generia's readers expect; the ledger keeps the exact micro-dollars. */
  llm_cost_total: z.number(),
  image_cost_total: z.number(),
  prompt_tokens: z.number(),
  output_tokens: z.number(),
  gaps: z.array(Gap),
  /** Why the whole world failed; absent otherwise. */
  error: z.string().optional(),
  parameters: z.object({ users_count: z.number(), posts_count: z.number(), user_prompt: z.string() }),
  plan: WorldPlan,
  seq: z.number(),
  created_at: z.date(),
  updated_at: z.date(),
});
export type WorldStatusDocument = z.infer<typeof WorldStatusDocument>;

/**
 * The status as HTTP and the progress topic carry it: Generia's 19 fields (always all of them, zeros included) and the
 * six stages, with our additions after them. Dates are ISO 8601 texts.
 */
export const WorldStatus = z.object({
  status: z.union([WorldState, z.literal('not_started')]),
  current_stage: StageName,
  stages: z.array(z.object({ name: StageName, status: StageStatus })),
  tasks_total: z.number(),
  tasks_completed: z.number(),
  tasks_failed: z.number(),
  task_predicted: z.number(),
  users_created: z.number(),
  posts_created: z.number(),
  users_predicted: z.number(),
  posts_predicted: z.number(),
  api_call_limits_llm: z.number(),
  api_call_limits_images: z.number(),
  api_calls_made_llm: z.number(),
  api_calls_made_images: z.number(),
  llm_cost_total: z.number(),
  image_cost_total: z.number(),
  created_at: z.string(),
  updated_at: z.string(),
  world_id: z.string(),
  seq: z.number(),
  images_created: z.number(),
  prompt_tokens: z.number(),
  output_tokens: z.number(),
  gaps: z.array(Gap),
  error: z.string().optional(),
});
export type WorldStatus = z.infer<typeof WorldStatus>;

/** The names of Generia's 19 status fields. */
export const GENERIA_STATUS_FIELDS = [
  'status',
  'current_stage',
  'stages',
  'tasks_total',
  'tasks_completed',
  'tasks_failed',
  'task_predicted',
  'users_created',
  'posts_created',
  'users_predicted',
  'posts_predicted',
  'api_call_limits_llm',
  'api_call_limits_images',
  'api_calls_made_llm',
  'api_calls_made_images',
  'llm_cost_total',
  'image_cost_total',
  'created_at',
  'updated_at',
] as const satisfies readonly (keyof WorldStatus)[];

/** The six stages, all `pending`. */
export function pendingStages(): { name: StageName; status: StageStatus }[] {
  return STAGE_NAMES.map((name) => ({ name, status: 'pending' }));
}

/**
 * The stored document as readers outside see it. Field by field: the rest of a large document is a slow object, to make
 * as well as to write as JSON.
 */
export function toWorldStatus(document: WorldStatusDocument): WorldStatus {
  const { error } = document;
  return {
    status: document.status,
    current_stage: document.current_stage,
    stages: document.stages,
    tasks_total: document.tasks_total,
    tasks_completed: document.tasks_completed,
    tasks_failed: document.tasks_failed,
    task_predicted: document.task_predicted,
    users_created: document.users_created,
    posts_created: document.posts_created,
    images_created: document.images_created,
    users_predicted: document.users_predicted,
    posts_predicted: document.posts_predicted,
    api_call_limits_images: document.api_call_limits_images,
    api_calls_made_images: document.api_calls_made_images,
    llm_cost_total: document.llm_cost_total,
    image_cost_total: document.image_cost_total,
    prompt_tokens: document.prompt_tokens,
    output_tokens: document.output_tokens,
    gaps: document.gaps,
    seq: document.seq,
    api_call_limits_llm: document.api_call_limits_LLM,
    api_calls_made_llm: document.api_calls_made_LLM,
    created_at: document.created_at.toISOString(),
    updated_at: document.updated_at.toISOString(),
    world_id: document._id,
    ...(error === undefined ? {} : { error }),
  };
}

/** The answer for a world that has no status document (yet): complete in shape, zero in content. */
export function notStartedStatus(worldId: string, now: Date): WorldStatus {
  return {
    status: 'not_started',
    current_stage: 'initializing',
    stages: pendingStages(),
    tasks_total: 0,
    tasks_completed: 0,
    tasks_failed: 0,
    task_predicted: 0,
    users_created: 0,
    posts_created: 0,
    users_predicted: 0,
    posts_predicted: 0,
    api_call_limits_llm: 0,
    api_call_limits_images: 0,
    api_calls_made_llm: 0,
    api_calls_made_images: 0,
    llm_cost_total: 0,
    image_cost_total: 0,
    created_at: now.toISOString(),
    updated_at: now.toISOString(),
    world_id: worldId,
    seq: 0,
    images_created: 0,
    prompt_tokens: 0,
    output_tokens: 0,
    gaps: [],
  };
}
