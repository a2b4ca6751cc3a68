import { z } from 'zod';

import { TaskStatus } from '../tasks/task-document.js';
import { StageName } from '../world/world-status.js';
import { NextCursor, PageQuery } from './ids.js';

/** A task of a world, without its texts. */
export const TaskResponse = z
  .object({
    id: z.string(),
    type: z.string(),
    /** Null for a type that is not known here. */
    stage: StageName.nullable(),
    service: z.string().nullable(),
    status: TaskStatus,
    /** Whom or what it is for: "@ada", "post 3 of @ada"; empty for tasks of the whole world. */
    subject: z.string(),
    /** The same for programs: whom it is for, without the @, and which of their posts, from 1. */
    username: z.string().nullable(),
    post_number: z.int().nullable(),
    attempt_count: z.int(),
    max_attempts: z.int(),
    /** Why the last attempt failed. */
    error: z.string().nullable(),
    error_code: z.string().nullable(),
    /** Why it was put aside; null when it was not. */
    parked: z.string().nullable(),
    parent_id: z.string().nullable(),
    /** Pictures that it made. */
    media_ids: z.array(z.string()),
    created_at: z.string(),
    updated_at: z.string(),
    retry_at: z.string().nullable(),
    completed_at: z.string().nullable(),
  })
  .meta({ id: 'Task' });
export type TaskResponse = z.infer<typeof TaskResponse>;

export const ListTasksQuery = PageQuery.extend({ status: TaskStatus.optional() });
export type ListTasksQuery = z.infer<typeof ListTasksQuery>;

/** Oldest first. */
export const TaskList = z
  .object({ tasks: z.array(TaskResponse), next_cursor: NextCursor })
  .meta({ id: 'TaskList' });
export type TaskList = z.infer<typeof TaskList>;

/** The tasks that have failed for good. */
export const DeadLetterList = z
  .object({ dead_letters: z.array(TaskResponse), next_cursor: NextCursor })
  .meta({ id: 'DeadLetterList' });
export type DeadLetterList = z.infer<typeof DeadLetterList>;

/** A paid call. Its texts are shortened, and what may be a secret is left out. */
export const ApiRequestResponse = z
  .object({
    id: z.string(),
    api_type: z.string(),
    request_type: z.string(),
    task_id: z.string(),
    task_type: z.string(),
    attempt: z.int(),
    step: z.string(),
    model: z.string(),
    served_model: z.string().nullable(),
    prompt_tokens: z.int(),
    cached_tokens: z.int(),
    /** What is billed as output, thoughts included. */
    output_tokens: z.int(),
    /** How many of them were thoughts; null, like the next two, when nothing is known of how the call ended. */
    thought_tokens: z.int().nullable(),
    /** How the model says that it ended; null when it did not say. */
    finish_reason: z.string().nullable(),
    /** How many requests on the wire it took. */
    wire_requests: z.int().nullable(),
    /** Each step that was needed to get and to read the answer, in order. */
    repairs: z.array(z.string()),
    cost_usd: z.number(),
    duration_ms: z.number(),
    error: z.string().nullable(),
    request_data: z.record(z.string(), z.unknown()),
    response_data: z.record(z.string(), z.unknown()).nullable(),
    created_at: z.string(),
  })
  .meta({ id: 'ApiRequest' });
export type ApiRequestResponse = z.infer<typeof ApiRequestResponse>;

/** Oldest first. */
export const ApiRequestList = z
  .object({ api_requests: z.array(ApiRequestResponse), next_cursor: NextCursor })
  .meta({ id: 'ApiRequestList' });
export type ApiRequestList = z.infer<typeof ApiRequestList>;

const amounts = z.object({ llm_calls: z.number(), image_calls: z.number(), cost_usd: z.number() });

/** What a world may spend, has spent, and has set aside for calls on the wire. All zero before it has begun. */
export const CostResponse = z
  .object({
    world_id: z.string(),
    limits: amounts,
    used: amounts.extend({ llm_cost_usd: z.number(), image_cost_usd: z.number() }),
    remaining: amounts,
    reserved: z.object({ calls: z.int(), cost_usd: z.number() }),
    tokens: z.object({ prompt: z.number(), cached: z.number(), output: z.number() }),
    stopped: z.enum(['paused', 'expired', 'cancelled']).nullable(),
  })
  .meta({ id: 'Cost' });
export type CostResponse = z.infer<typeof CostResponse>;
