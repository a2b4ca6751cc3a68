import { z } from 'zod';

/**
 * A document of `api_requests_history`: one paid call, with what went out, what came back, and what it cost.
 * `error` is present only when the call failed, so that `{error: {$exists: true}}` finds exactly the failed calls.
 */
export const ApiRequestRecord = z.object({
  _id: z.string(),
  api_type: z.enum(['llm', 'image_generation']),
  request_type: z.enum(['generate_structured_content', 'generate_image']),
  task_id: z.string(),
  task_type: z.string(),
  world_id: z.string(),
  attempt: z.number(),
  step: z.string(),
  request_data: z.record(z.string(), z.unknown()),
  response_data: z.record(z.string(), z.unknown()).nullable(),
  error: z.string().optional(),
  model: z.string(),
  served_model: z.string().nullable(),
  prompt_tokens: z.number(),
  cached_tokens: z.number(),
  /** What is billed as output, thoughts included. */
  output_tokens: z.number(),
  /** How many of them were thoughts; absent, like the next three, when nothing is known of how the call ended. */
  thought_tokens: z.number().optional(),
  finish_reason: z.string().nullable().optional(),
  /** Each step that was needed to get and to read the answer, in order. */
  repairs: z.array(z.string()).optional(),
  /** How many requests on the wire it took. */
  wire_requests: z.number().optional(),
  cost_micros: z.number(),
  duration_ms: z.number(),
  created_at: z.date(),
});
export type ApiRequestRecord = z.infer<typeof ApiRequestRecord>;
