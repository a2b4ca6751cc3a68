import { TERMINAL_WORLD_STATES, type StageName, type WorldState, type WorldStatus } from '@generia/contracts';

import { totalCostUsd } from '../run-summary.js';
import { formatCost } from './formats.js';

/** The stages in words that fit beside each other. */
export const STAGE_WORDS: Readonly<Record<StageName, string>> = {
  initializing: 'start',
  world_description: 'description',
  world_image: 'world picture',
  characters: 'characters',
  posts: 'posts',
  finishing: 'finish',
};

const STATE_WORDS: Readonly<Record<WorldStatus['status'], string>> = {
  not_started: 'waiting',
  in_progress: 'in progress',
  completed: 'completed',
  failed: 'failed',
  cancelled: 'cancelled',
  paused: 'paused',
  paused_budget: 'paused: its budget is used up',
};

/** What is going on: the stage while the world is being made, its state otherwise. */
export function activityWords({ status, current_stage }: WorldStatus): string {
  return status === 'in_progress' ? STAGE_WORDS[current_stage] : STATE_WORDS[status];
}

/** The counters: what exists so far, and of how many. */
export function counterWords(status: WorldStatus): readonly string[] {
  return [
    `characters ${status.users_created}/${status.users_predicted}`,
    `posts ${status.posts_created}/${status.posts_predicted}`,
    `pictures ${status.images_created}`,
    ...(status.tasks_failed === 0 ? [] : [`missing ${status.tasks_failed}`]),
  ];
}

/** The paid calls and what they cost so far. */
export function spendingWords(status: WorldStatus): readonly string[] {
  return [
    `calls ${status.api_calls_made_llm} text, ${status.api_calls_made_images} image`,
    `cost ${formatCost(totalCostUsd(status))}`,
  ];
}

/** Whether nothing more will happen to the world. */
export function hasEnded({ status }: WorldStatus): boolean {
  return TERMINAL_WORLD_STATES.has(status as WorldState);
}
