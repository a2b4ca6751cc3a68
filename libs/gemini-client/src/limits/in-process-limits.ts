import type { LimitState } from './limit-state.js';
import type { SharedLimits } from './shared-limits.js';

/**
 * Limits that are shared by whoever has this object: for one process alone, and for tests of several. Nobody changes a state in place, so
 * none is copied.
 */
export function createInProcessLimits(): SharedLimits {
  const states = new Map<string, LimitState>();
  return {
    load: (id) => Promise.resolve(states.get(id) ?? null),
    save: (state, expectedVersion) => {
      if ((states.get(state._id)?.version ?? 0) !== expectedVersion) return Promise.resolve(false);
      states.set(state._id, state);
      return Promise.resolve(true);
    },
  };
}
