import { z } from 'zod';

import { WorldStatus } from '../world/world-status.js';

/**
 * A ticket: "there is a task for you". World Service sends it with the parameters of the new world; our own services
 * send the ids only. It entitles its receiver to one claim.
 */
export const TaskCreatedMessage = z.object({
  event_type: z.literal('task_created'),
  task_id: z.string().min(1),
  task_type: z.string().min(1),
  world_id: z.string().min(1),
  parameters: z.record(z.string(), z.unknown()).optional(),
  /** Tickets were lost with a process: whoever gets this one claims until its queue is empty. */
  drain: z.boolean().optional(),
});
export type TaskCreatedMessage = z.infer<typeof TaskCreatedMessage>;

/** What a task came to: its end, or being put aside because its world may not go on. */
export const TaskEndStatus = z.enum(['completed', 'failed', 'cancelled', 'parked']);
export type TaskEndStatus = z.infer<typeof TaskEndStatus>;

/** A fact about a task, on the events topic, keyed by world id. */
export const TaskEvent = z.object({
  event_type: z.templateLiteral(['task_', TaskEndStatus]),
  task_id: z.string(),
  task_type: z.string(),
  world_id: z.string(),
  status: TaskEndStatus,
  occurred_at: z.string(),
});
export type TaskEvent = z.infer<typeof TaskEvent>;

/** Something about a world changed that is in no task: its limits, or whether it may go on. */
export const WorldChanged = z.object({ event_type: z.literal('world_changed'), world_id: z.string() });
export type WorldChanged = z.infer<typeof WorldChanged>;

/** What the events topic carries: each says "look at this world". */
export const WorldEvent = z.union([TaskEvent, WorldChanged]);
export type WorldEvent = z.infer<typeof WorldEvent>;

/** The whole status of a world after a change, on the progress topic, keyed by world id. */
export const ProgressUpdated = z.object({
  event_type: z.literal('progress_updated'),
  world_id: z.string(),
  progress: WorldStatus,
});
export type ProgressUpdated = z.infer<typeof ProgressUpdated>;
