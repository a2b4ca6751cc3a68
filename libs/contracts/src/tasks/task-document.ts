import { z } from 'zod';

export const TaskStatus = z.enum(['pending', 'in_progress', 'completed', 'failed', 'cancelled']);
export type TaskStatus = z.infer<typeof TaskStatus>;

/** A child that a completed task asks for. Its task id follows from the parent's id, the type and the ordinal. */
export const ChildTask = z.object({
  type: z.string(),
  ordinal: z.number(),
  parameters: z.record(z.string(), z.unknown()),
});
export type ChildTask = z.infer<typeof ChildTask>;

/**
 * A document of `tasks`: state, ready queue, outbox and dead letter at once. The first eleven fields are those that
 * Generia's operators know; World Service writes a new world's first task with only those, and the engine adopts it by
 * adding the others.
 */
export const TaskDocument = z.object({
  _id: z.string(),
  type: z.string(),
  world_id: z.string(),
  status: TaskStatus,
  worker_id: z.string().nullable(),
  parameters: z.record(z.string(), z.unknown()),
  result: z.record(z.string(), z.unknown()).nullable(),
  created_at: z.date(),
  updated_at: z.date(),
  /** Attempts that counted: crashes and refusals by an upstream's rate limit are not among them. */
  attempt_count: z.number(),
  /** Why the last attempt failed, for a person. */
  error: z.string().nullable(),

  /** The queue that this task belongs to. */
  queue: z.string(),
  /** Present only while the task may be claimed; equal to `queue` then. */
  ready_queue: z.string().optional(),
  /** Place in the ready queue; smaller goes first. */
  order_key: z.number(),
  /** How much its world gets beside others; absent: 1. */
  weight: z.number().positive().optional(),
  max_attempts: z.number(),
  /** Times the task was put off without an attempt being counted (rate limits, shutdowns). */
  deferral_count: z.number(),
  /** Times a worker disappeared while it held this task. */
  crash_count: z.number(),
  /** Fencing token: grows with every claim, and is part of every later write's filter. */
  lease_token: z.number(),
  /** Present only while a worker holds the task. */
  lease_expires_at: z.date().optional(),
  /** Present only while the task waits for its next attempt. */
  retry_at: z.date().optional(),
  /** When another ticket is to be sent if nobody has claimed the task by then; present only while it is ready. */
  ring_at: z.date().optional(),
  ring_count: z.number(),
  /** Why the task was put aside until its world may go on (`budget_llm`, `paused`, ...); present only then. */
  parked: z.string().optional(),
  parent_id: z.string().nullable(),
  /** Answers that were paid for, by step name; a retry starts after the last of them. */
  steps: z.record(z.string(), z.unknown()),
  /** Children to insert. `spawn_pending` is present until all of them are. */
  spawn: z.array(ChildTask),
  spawn_pending: z.boolean().optional(),
  /** What the task made, as a sorted text such as `images=1,posts=1`; empty when it made nothing that is counted. */
  tally: z.string(),
  /** Stable code of the last error, for programs. */
  error_code: z.string().nullable(),
  completed_at: z.date().optional(),
});
export type TaskDocument = z.infer<typeof TaskDocument>;
