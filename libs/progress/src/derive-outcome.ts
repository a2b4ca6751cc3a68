import type { TaskCounts } from './task-counts.js';

/** How a world whose tasks have all ended turned out. */
export type WorldOutcome = 'completed' | 'failed';

/**
 * A world fails only when a step on which all of it rests is exhausted: its start, its description, or its characters
 * when not one of them came to be. Everything else is a gap in a completed world.
 */
export function deriveOutcome(counts: TaskCounts): WorldOutcome {
  const failed = (type: string) => (counts.byType.get(type)?.failed ?? 0) > 0;
  if (failed('init_world_creation') || failed('generate_world_description')) return 'failed';
  return counts.users === 0 ? 'failed' : 'completed';
}
