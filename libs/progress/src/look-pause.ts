/** How long a world is left alone after a look at it. */
export interface LookPause {
  /** So long in any case. */
  readonly leastMs: number;
  /** So long while more of its tasks are left to do. */
  readonly mostMs: number;
}

/**
 * Many worlds at once are each looked at less often, and all of them when the store is slow, so that looking does not take
 * the time of what is looked at: some forty looks a second in all, and at each world at least one.
 *
 * @param worlds how many are being looked at
 * @param lookMs how long a look took lately
 */
export function lookPause(worlds: number, lookMs: number, minIntervalMs: number): LookPause {
  const leastMs = Math.max(minIntervalMs, Math.min(LONGEST_PAUSE_MS, lookMs * PAUSE_OF_LOOK));
  return { leastMs, mostMs: Math.max(leastMs, Math.min(LONGEST_PAUSE_MS, worlds * PAUSE_PER_WORLD_MS)) };
}

const PAUSE_PER_WORLD_MS = 25;
const LONGEST_PAUSE_MS = 1_000;
/** How much longer to wait than a look took. */
export const PAUSE_OF_LOOK = 4;
