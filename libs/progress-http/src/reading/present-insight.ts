import { type ApiRequestRecord, isTaskType, TASK_CATALOGUE, type TaskDocument, type WorldLedger } from '@generia/contracts'; // prettier-ignore
import type { ApiRequestResponse, CostResponse, TaskResponse } from '@generia/contracts/http';

import { redact, redactText } from './redact.js';

const iso = (date: Date | undefined): string | null => date?.toISOString() ?? null;
const PICTURES_OF_RESULT = ['header_id', 'icon_id', 'avatar_id', 'media_id'] as const;
const MICROS = 1_000_000;

/** A task without its texts. */
export function presentTask(task: TaskDocument): TaskResponse {
  const definition = isTaskType(task.type) ? TASK_CATALOGUE[task.type] : null;
  const pictures = PICTURES_OF_RESULT.map((name) => task.result?.[name]);
  return {
    id: task._id,
    type: task.type,
    stage: definition?.stage ?? null,
    service: definition?.service ?? null,
    status: task.status,
    ...aboutWhom(task),
    attempt_count: task.attempt_count,
    // World Service writes tasks without the fields that the engine adds.
    max_attempts: task.max_attempts ?? definition?.maxAttempts ?? 1,
    error: task.error === null || task.error === undefined ? null : redactText(task.error),
    error_code: task.error_code ?? null,
    parked: task.parked ?? null,
    parent_id: task.parent_id ?? null,
    media_ids: pictures.filter((id) => typeof id === 'string'),
    created_at: task.created_at.toISOString(),
    updated_at: task.updated_at.toISOString(),
    retry_at: iso(task.retry_at),
    completed_at: iso(task.completed_at),
  };
}

function aboutWhom({ parameters }: TaskDocument): Pick<TaskResponse, 'subject' | 'username' | 'post_number'> {
  const { username, post_index: index } = parameters;
  if (typeof username !== 'string') return { subject: '', username: null, post_number: null };
  if (typeof index !== 'number') return { subject: `@${username}`, username, post_number: null };
  const post_number = index + 1;
  return { subject: `post ${post_number} of @${username}`, username, post_number };
}

/** A paid call, shortened and without secrets. */
export function presentApiRequest(record: ApiRequestRecord): ApiRequestResponse {
  const { _id, world_id, cost_micros, created_at, error, request_data, response_data, ...same } = record;
  void world_id;
  return {
    ...same,
    id: _id,
    thought_tokens: record.thought_tokens ?? null,
    finish_reason: record.finish_reason ?? null,
    wire_requests: record.wire_requests ?? null,
    repairs: record.repairs ?? [],
    cost_usd: cost_micros / MICROS,
    error: error === undefined ? null : redactText(error),
    request_data: redact(request_data),
    response_data: response_data && redact(response_data),
    created_at: created_at.toISOString(),
  };
}

/** The money of a world; all zero while it has no ledger. */
export function presentCost(worldId: string, ledger: WorldLedger | null): CostResponse {
  const usd = (micros: number | undefined): number => (micros ?? 0) / MICROS;
  const reserved = Object.values(ledger?.reserved ?? {});
  const llm = ledger?.llm_cost_micros ?? 0;
  const image = ledger?.image_cost_micros ?? 0;
  return {
    world_id: worldId,
    limits: {
      llm_calls: ledger?.limit_llm_calls ?? 0,
      image_calls: ledger?.limit_image_calls ?? 0,
      cost_usd: usd(ledger?.limit_cost_micros),
    },
    used: {
      llm_calls: ledger?.llm_calls ?? 0,
      image_calls: ledger?.image_calls ?? 0,
      cost_usd: usd(llm + image),
      llm_cost_usd: usd(llm),
      image_cost_usd: usd(image),
    },
    remaining: {
      llm_calls: ledger?.remaining_llm_calls ?? 0,
      image_calls: ledger?.remaining_image_calls ?? 0,
      cost_usd: usd(ledger?.remaining_cost_micros),
    },
    reserved: {
      calls: reserved.length,
      cost_usd: usd(reserved.reduce((sum, { estimate_micros }) => sum + estimate_micros, 0)),
    },
    tokens: {
      prompt: ledger?.prompt_tokens ?? 0,
      cached: ledger?.cached_tokens ?? 0,
      output: ledger?.output_tokens ?? 0,
    },
    stopped: ledger?.stopped ?? null,
  };
}
