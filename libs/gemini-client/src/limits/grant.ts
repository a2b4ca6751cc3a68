import { inLastMinute, withMore } from './lately.js';
import { type Pace, ratePerMinute } from './pace.js';

const MINUTE_MS = 60_000;
/** A timer that fires late may catch up by so much. */
const CATCH_UP_MS = 250;
/** The time since the last grant counts as held back only up to here; what is longer is a time when nobody asked. */
const LONGEST_HOLD_MS = 2_000;

/**
 * A search starts when the ceiling has held for so long and for so many calls (one or two of them are refused at its end,
 * which must stay below 2 %), or at the latest after 110 s.
 */
const SEARCH_AFTER_MS = 12_000;
const SEARCH_AFTER_CALLS = 87;
export const SEARCH_AT_LAST_MS = 110_000;
/** So much of the ceiling must have been let through in the last minute: where there is slack, speed proves nothing. */
const USED_UP = 0.65;
/** By how much what was let through may be above the ceiling before the ceiling rises. */
const PROVEN_SLACK = 1.02;

/**
 * Lets `amount` through at `startAtMs`.
 *
 * @param heldBack whether this pace made its caller wait: only then does the rate grow, because a limit that nobody
 *   reaches has not been tried
 */
export function granted(pace: Pace, amount: number, startAtMs: number, heldBack: boolean): Pace {
  const rate = ratePerMinute(pace);
  const lately = withMore(pace.lately, startAtMs, amount);
  if (rate === null || pace.ceiling === null) return { ...pace, grantedAtMs: startAtMs, lately };
  const intervalMs = (amount * MINUTE_MS) / rate;
  const sinceLastMs = Math.max(0, startAtMs - pace.grantedAtMs);
  const heldMs = heldBack ? Math.min(LONGEST_HOLD_MS + intervalMs, sinceLastMs) : 0;
  const searching = isSearching(pace, startAtMs);
  const proven = searching ? inLastMinute(lately, startAtMs) / PROVEN_SLACK : 0;
  return {
    ...pace,
    ceiling: Math.max(pace.ceiling, proven),
    heldMs: pace.heldMs + heldMs,
    heldCalls: pace.heldCalls + 1,
    searchedMs: pace.searchedMs + (searching ? heldMs : 0),
    nextAtMs: Math.max(pace.nextAtMs, startAtMs - CATCH_UP_MS) + intervalMs,
    grantedAtMs: startAtMs,
    lately,
  };
}

function isSearching({ ceiling, heldMs, heldCalls, lately }: Pace, nowMs: number): boolean {
  const hasHeld = heldMs >= SEARCH_AFTER_MS && heldCalls >= SEARCH_AFTER_CALLS;
  return (hasHeld || heldMs >= SEARCH_AT_LAST_MS) && inLastMinute(lately, nowMs) >= USED_UP * (ceiling ?? 0);
}

/** Puts right what was let through: an amount was estimated too high or too low, or was not used after all. */
export function corrected(pace: Pace, difference: number, nowMs: number): Pace {
  const rate = ratePerMinute(pace);
  const laterMs = rate === null ? 0 : (difference * MINUTE_MS) / rate;
  return {
    ...pace,
    nextAtMs: Math.max(0, pace.nextAtMs + laterMs),
    lately: withMore(pace.lately, nowMs, difference),
  };
}
