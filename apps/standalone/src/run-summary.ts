import type { WorldStatus } from '@generia/contracts';

/** How a run ended, for programs: the JSON object on the last line of stdout. */
export interface RunSummary {
  readonly world_id: string;
  readonly name: string;
  readonly status: WorldStatus['status'];
  readonly users_created: number;
  readonly posts_created: number;
  readonly images_created: number;
  readonly tasks_completed: number;
  readonly tasks_failed: number;
  readonly llm_calls: number;
  readonly image_calls: number;
  readonly prompt_tokens: number;
  readonly output_tokens: number;
  readonly cost_usd: number;
  readonly duration_ms: number;
}

/** The summary of a world: exactly these fourteen fields, in this order. */
export function runSummary(
  status: WorldStatus,
  { name, durationMs }: { readonly name: string; readonly durationMs: number },
): RunSummary {
  return {
    world_id: status.world_id,
    name,
    status: status.status,
    users_created: status.users_created,
    posts_created: status.posts_created,
    images_created: status.images_created,
    tasks_completed: status.tasks_completed,
    tasks_failed: status.tasks_failed,
    llm_calls: status.api_calls_made_llm,
    image_calls: status.api_calls_made_images,
    prompt_tokens: status.prompt_tokens,
    output_tokens: status.output_tokens,
    cost_usd: totalCostUsd(status),
    duration_ms: Math.round(durationMs),
  };
}

/** What the world cost, exact to the micro-dollar (adding fractions of dollars leaves noise behind it). */
export function totalCostUsd({
  llm_cost_total,
  image_cost_total,
}: Pick<WorldStatus, 'llm_cost_total' | 'image_cost_total'>): number {
  return Math.round((llm_cost_total + image_cost_total) * 1e6) / 1e6;
}
