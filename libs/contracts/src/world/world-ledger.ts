import { z } from 'zod';

export const CallKind = z.enum(['llm', 'image']);
export type CallKind = z.infer<typeof CallKind>;

/** Money that was set aside for one request on the wire, and what it was for. */
export const Reservation = z.object({
  kind: CallKind,
  /** The call that it is part of: the id of its record in `api_requests_history`. */
  call_id: z.string(),
  task_id: z.string(),
  task_type: z.string(),
  step: z.string(),
  model: z.string(),
  /** The fencing token under which it was made: an older one than the task's now has lost its owner. */
  lease_token: z.number(),
  estimate_micros: z.number(),
  /** The day ledger that was asked too; absent when there is no limit per day. */
  day: z.string().optional(),
  reserved_at: z.date(),
});
export type Reservation = z.infer<typeof Reservation>;

/**
 * A document of `world_ledgers`; `_id` is the world id. It is the one permission to spend: a request goes out only after
 * one conditional update here has taken a call and its greatest cost out of what remains, and it is settled with what it
 * really cost. All money is whole micro-dollars.
 *
 * Calls are counted when they are reserved, and given back when they turn out to have been refused for free.
 */
export const WorldLedger = z.object({
  _id: z.string(),
  /** Present while nothing may be spent: until somebody resumes the world, tries its gaps again, or for ever. */
  stopped: z.enum(['paused', 'expired', 'cancelled']).optional(),
  /** From then on nothing more is begun for the world; absent: it may take its time. */
  deadline_at: z.date().optional(),
  limit_llm_calls: z.number(),
  limit_image_calls: z.number(),
  limit_cost_micros: z.number(),
  /** When somebody last set limits: whoever waits for money since before has not tried with them. */
  limits_set_at: z.date().optional(),
  remaining_llm_calls: z.number(),
  remaining_image_calls: z.number(),
  remaining_cost_micros: z.number(),
  llm_calls: z.number(),
  image_calls: z.number(),
  prompt_tokens: z.number(),
  cached_tokens: z.number(),
  output_tokens: z.number(),
  llm_cost_micros: z.number(),
  image_cost_micros: z.number(),
  /** Reservation id -> what is on the wire now, or was when its process died. */
  reserved: z.record(z.string(), Reservation),
  created_at: z.date(),
  updated_at: z.date(),
});
export type WorldLedger = z.infer<typeof WorldLedger>;

/** A document of `spend_days`; `_id` is the day in UTC, `2026-11-25`. What all worlds together may spend on it. */
export const DayLedger = z.object({
  _id: z.string(),
  limit_cost_micros: z.number(),
  remaining_cost_micros: z.number(),
  spent_cost_micros: z.number(),
  created_at: z.date(),
  updated_at: z.date(),
});
export type DayLedger = z.infer<typeof DayLedger>;
