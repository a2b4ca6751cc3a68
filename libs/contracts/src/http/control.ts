import { z } from 'zod';

import { StageName, WorldStatus } from '../world/world-status.js';
import { PathId } from './ids.js';

const calls = z.int().min(0).max(1_000_000).optional();

/** `POST /worlds/{id}/limits`: what is absent stays. */
export const LimitsBody = z
  .object({ llm_calls: calls, image_calls: calls, cost_usd: z.number().min(0).max(1_000_000).optional() })
  .meta({ id: 'Limits' });
export type LimitsBody = z.infer<typeof LimitsBody>;

/** `POST /worlds/{id}/retry`: which of the failed tasks are tried again; all of them without a body. */
export const RetryBody = z
  .object({ task_id: PathId.optional(), stage: StageName.optional() })
  .meta({ id: 'Retry' });
export type RetryBody = z.infer<typeof RetryBody>;

/** The answer to cancel, pause, resume, retry and limits: what was asked for holds, the status follows in a moment. */
export const ControlAnswer = z
  .object({ world_id: z.string(), action: z.enum(['cancel', 'pause', 'resume', 'retry', 'limits']) })
  .meta({ id: 'ControlAnswer' });
export type ControlAnswer = z.infer<typeof ControlAnswer>;

/** `GET /worlds/{id}/status`, and each frame of the stream that is no ping. All fields are always there. */
export const StatusResponse = WorldStatus.meta({ id: 'Status' });

/** The first frame of a stream. */
export const PingFrame = z.object({ type: z.literal('ping') });
/** What `data:` of a stream's frame holds. */
export const StreamFrame = z.union([PingFrame, WorldStatus]);
export type StreamFrame = z.infer<typeof StreamFrame>;
