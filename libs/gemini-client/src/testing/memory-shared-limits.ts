import type { Clock } from '@generia/resilience';

import { createInProcessLimits } from '../limits/in-process-limits.js';
import type { SharedLimits } from '../limits/shared-limits.js';

export interface MemorySharedLimits extends SharedLimits {
  /** From now on every operation fails, or no longer. */
  setAway(isAway: boolean): void;
  /** How often a state was loaded and saved, and how often a save came too late. */
  readonly counts: { readonly loads: number; readonly saves: number; readonly conflicts: number };
}

/** Shared limits in memory that take their time and can be away, like a database. */
export function createMemorySharedLimits(
  clock: Clock,
  { latencyMs = 0 }: { readonly latencyMs?: number } = {},
): MemorySharedLimits {
  const limits = createInProcessLimits();
  const counts = { loads: 0, saves: 0, conflicts: 0 };
  let isAway = false;
  const travel = async (): Promise<void> => {
    if (latencyMs > 0) await clock.sleep(latencyMs / 2);
    if (isAway) throw new Error('The database is away.');
  };
  return {
    counts,
    setAway: (away) => {
      isAway = away;
    },
    load: async (id) => {
      await travel();
      counts.loads += 1;
      const state = await limits.load(id);
      await travel();
      return state;
    },
    save: async (state, expectedVersion) => {
      await travel();
      const isSaved = await limits.save(state, expectedVersion);
      if (isSaved) counts.saves += 1;
      else counts.conflicts += 1;
      await travel();
      return isSaved;
    },
  };
}
