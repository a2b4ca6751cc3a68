import type { ApiRequestRecord, CallKind } from '@generia/contracts';
import type { CallUsage, GeminiError } from '@generia/gemini-client';
import type { JobContext } from '@generia/task-engine';

import type { SettledCost } from './world-budget.js';

/** The record of a call that is about to be made. */
export function newCallRecord(
  { task }: JobContext,
  call: {
    readonly callId: string;
    readonly kind: CallKind;
    readonly step: string;
    readonly model: string;
    readonly requestData: Record<string, unknown>;
    readonly now: Date;
  },
): ApiRequestRecord {
  return {
    _id: call.callId,
    api_type: call.kind === 'llm' ? 'llm' : 'image_generation',
    request_type: call.kind === 'llm' ? 'generate_structured_content' : 'generate_image',
    task_id: task._id,
    task_type: task.type,
    world_id: task.world_id,
    attempt: task.attempt_count,
    step: call.step,
    request_data: call.requestData,
    response_data: null,
    model: call.model,
    served_model: null,
    prompt_tokens: 0,
    cached_tokens: 0,
    output_tokens: 0,
    cost_micros: 0,
    duration_ms: 0,
    created_at: call.now,
  };
}

/** The record of a call that was answered. */
export function succeeded(
  call: ApiRequestRecord,
  usage: CallUsage,
  responseData: Record<string, unknown>,
): ApiRequestRecord {
  return { ...withUsage(call, usage), response_data: { ...responseData, finish_reason: usage.finishReason } };
}

/** The record of a call that failed, with what it cost all the same. */
export function failed(
  call: ApiRequestRecord,
  error: unknown,
  nowMs: number,
  /** The usage of its answer, if there was one, and what its requests have been settled at. */
  { paid, settled }: { readonly paid?: CallUsage | undefined; readonly settled: SettledCost },
): ApiRequestRecord {
  const message = error instanceof Error ? error.message : String(error);
  const usage = paid ?? (error as Partial<GeminiError>).usage;
  if (usage) return { ...withUsage(call, usage), error: message };
  // It was ended from outside, such as by a budget that had nothing left for its next request.
  return {
    ...call,
    prompt_tokens: settled.promptTokens,
    cached_tokens: settled.cachedTokens,
    output_tokens: settled.outputTokens,
    cost_micros: settled.costMicros,
    duration_ms: nowMs - call.created_at.getTime(),
    error: message,
  };
}

function withUsage(call: ApiRequestRecord, usage: CallUsage): ApiRequestRecord {
  return {
    ...call,
    served_model: usage.servedModel,
    prompt_tokens: usage.promptTokens,
    cached_tokens: usage.cachedTokens,
    output_tokens: usage.outputTokens,
    thought_tokens: usage.thoughtTokens,
    finish_reason: usage.finishReason,
    repairs: [...usage.repairs],
    wire_requests: usage.attempts ?? 1,
    cost_micros: usage.costMicros,
    duration_ms: usage.durationMs,
  };
}
