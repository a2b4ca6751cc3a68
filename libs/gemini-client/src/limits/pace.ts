import { z } from 'zod';

import { Lately } from './lately.js';

const Count = z.number().nonnegative();

/**
 * How fast one thing (requests, or tokens) may be used up, as all processes know it together.
 *
 * Additive increase and multiplicative decrease, with a memory: after a cut the rate stays just below the ceiling that was
 * found, and then goes in search of a higher one. Source of the idea: the window of TCP CUBIC, RFC 9438.
 */
export const Pace = z.object({
  /** The most per minute that is known to be let through; null while nobody has ever refused anything. */
  ceiling: Count.nullable(),
  /** How long callers have been held back since the last cut: the time in which more could have been used. */
  heldMs: Count,
  /** How many calls were let through since the last cut. */
  heldCalls: Count,
  /** How long the rate has been raised above the ceiling, in search of a higher one. */
  searchedMs: Count,
  /** Before this moment nothing more is let through. */
  nextAtMs: Count,
  /** The last grant. */
  grantedAtMs: Count,
  cutAtMs: Count,
  /** How many cuts have followed each other closely. */
  cutStreak: Count,
  lately: Lately,
});
export type Pace = z.infer<typeof Pace>;

/** Below the ceiling, because a limit that is just met is exceeded by any jitter. */
const STEADY = 0.97;
/** While it searches, the rate grows by so much per second: from the ceiling to its double within nine seconds. */
const GROWTH_PER_SECOND = 1.08;
/** And no further before that has proved itself. */
const MAX_GROWTH = 2.25;

/** A pace that nothing is known about, or that starts from a limit that somebody knows. */
export function newPace(limitPerMinute: number | null = null): Pace {
  return {
    ceiling: limitPerMinute,
    heldMs: 0,
    heldCalls: 0,
    searchedMs: 0,
    nextAtMs: 0,
    grantedAtMs: 0,
    cutAtMs: 0,
    cutStreak: 0,
    lately: [],
  };
}

/** How many per minute are let through now; null while there is no limit. */
export function ratePerMinute({ ceiling, searchedMs }: Pace): number | null {
  if (ceiling === null) return null;
  return ceiling * STEADY * Math.min(MAX_GROWTH, GROWTH_PER_SECOND ** (searchedMs / 1_000));
}

/** When the next one may go. */
export function earliestAtMs({ ceiling, nextAtMs }: Pace, nowMs: number): number {
  return ceiling === null ? nowMs : Math.max(nowMs, nextAtMs);
}
