import { z } from 'zod';

const Count = z.number().nonnegative();

/** How fast one thing (requests, or tokens) may be used up, as all processes know it together. */
export const Pace = z.object({
  /** The most per minute that is known to be let through; null while nobody has ever refused anything. */
  ceiling: Count.nullable(),
  /** How long callers have been held back since the last cut: the time in which more could have been used. */
  heldMs: Count,
  /** How many calls were let through since the last cut. */
  heldCalls: Count,
  /** How long the rate has been raised above the ceiling, in search of a higher one. */
  probedMs: Count,
  /** Before this moment nothing more is let through. */
  nextAtMs: Count,
  /** The last grant. */
  grantedAtMs: Count,
  cutAtMs: Count,
  /** What was let through lately, by stretches of five seconds. */
  recent: z.array(z.object({ atMs: Count, amount: z.number() })),
});
export type Pace = z.infer<typeof Pace>;

const MINUTE_MS = 60_000;
const STRETCH_MS = 5_000;

/** Below the ceiling, because a limit that is just met is exceeded by any jitter. */
const STEADY = 0.97;
/** While it searches, the rate grows by so much per second: from the ceiling to its double within nine seconds. */
const GROWTH_PER_SECOND = 1.08;
/** A search starts when the ceiling has held for so long and for so many calls, or at the latest after a minute. */
const SEARCH_AFTER_MS = 14_000;
const SEARCH_AFTER_CALLS = 75;
const SEARCH_AT_LAST_MS = 60_000;
/** How much of its ceiling the deepest cut leaves. */
const DEEPEST_CUT = 0.7;
/** The first ceiling, when nobody says what the limit is; the search for the true one starts at once. */
const FIRST_CEILING_AT_LEAST = 30;
/** What was let through in the last minute may be a little less than what could have been. */
const SLACK = 1.02;
/** A timer that fires late may catch up by so much. */
const CATCH_UP_MS = 250;
/** The time since the last grant counts as held back only up to here; what is longer is a time when nobody asked. */
const LONGEST_HOLD_MS = 2_000;

/** A pace that nothing is known about, or that starts from a limit that somebody knows. */
export function newPace(limitPerMinute: number | null = null): Pace {
  return {
    ceiling: limitPerMinute,
    heldMs: 0,
    heldCalls: 0,
    probedMs: 0,
    nextAtMs: 0,
    grantedAtMs: 0,
    cutAtMs: 0,
    recent: [],
  };
}

/** How many per minute are let through now; null while there is no limit. */
export function ratePerMinute({ ceiling, probedMs }: Pace): number | null {
  return ceiling === null ? null : ceiling * STEADY * GROWTH_PER_SECOND ** (probedMs / 1_000);
}

/** When the next one may go. */
export function earliestAtMs(pace: Pace, nowMs: number): number {
  return pace.ceiling === null ? nowMs : Math.max(nowMs, pace.nextAtMs);
}

/**
 * Lets `amount` through at `startAtMs`.
 *
 * @param heldBack whether this pace made its caller wait: only then does the rate grow, because a limit that nobody
 *   reaches has not been tried
 */
export function granted(pace: Pace, amount: number, startAtMs: number, heldBack: boolean): Pace {
  const rate = ratePerMinute(pace);
  const recorded = { ...pace, grantedAtMs: startAtMs, recent: added(pace.recent, startAtMs, amount) };
  if (rate === null) return recorded;
  const fromMs = Math.max(pace.nextAtMs, startAtMs - CATCH_UP_MS);
  const intervalMs = (amount * MINUTE_MS) / rate;
  const passedMs = heldBack
    ? Math.min(LONGEST_HOLD_MS + intervalMs, Math.max(0, startAtMs - pace.grantedAtMs))
    : 0;
  const searching = isSearching(pace);
  return {
    ...recorded,
    nextAtMs: fromMs + intervalMs,
    heldMs: pace.heldMs + passedMs,
    heldCalls: pace.heldCalls + 1,
    probedMs: pace.probedMs + (searching ? passedMs : 0),
  };
}

function isSearching({ heldMs, heldCalls }: Pace): boolean {
  return (heldMs >= SEARCH_AFTER_MS && heldCalls >= SEARCH_AFTER_CALLS) || heldMs >= SEARCH_AT_LAST_MS;
}

/** Puts right what was let through: the estimate of an amount was too high or too low, or it was refused after all. */
export function corrected(pace: Pace, difference: number, nowMs: number): Pace {
  const rate = ratePerMinute(pace);
  return {
    ...pace,
    nextAtMs: rate === null ? pace.nextAtMs : Math.max(0, pace.nextAtMs + (difference * MINUTE_MS) / rate),
    recent: added(pace.recent, nowMs, difference),
  };
}

export interface Refusal {
  readonly nowMs: number;
  /** When the refused call began. */
  readonly startedAtMs: number;
  readonly amount: number;
  /** What the vendor says that the limit is. */
  readonly limitPerMinute: number | null;
}

/**
 * Somebody was refused: the ceiling is now what was really let through in the last minute, within reason. Calls that began
 * before the last cut were refused for the same cause, and cut nothing.
 */
export function cut(pace: Pace, { nowMs, startedAtMs, amount, limitPerMinute }: Refusal): Pace {
  const recent = added(pace.recent, nowMs, -amount);
  const rate = ratePerMinute(pace);
  if (rate !== null && startedAtMs <= pace.cutAtMs) return { ...pace, recent };
  const lately = SLACK * usedLately(recent, nowMs);
  const measured =
    rate === null || pace.ceiling === null
      ? (limitPerMinute ?? Math.max(lately, FIRST_CEILING_AT_LEAST))
      : Math.min(rate, Math.max(lately, DEEPEST_CUT * pace.ceiling));
  return {
    ...pace,
    recent,
    ceiling: Math.max(1, Math.min(measured, limitPerMinute ?? Infinity)),
    heldMs: rate === null && limitPerMinute === null ? SEARCH_AT_LAST_MS : 0,
    heldCalls: 0,
    probedMs: 0,
    cutAtMs: nowMs,
  };
}

/** Nothing more goes before `untilMs`. */
export function frozen(pace: Pace, untilMs: number): Pace {
  return { ...pace, nextAtMs: Math.max(pace.nextAtMs, untilMs) };
}

function added(recent: Pace['recent'], atMs: number, amount: number): Pace['recent'] {
  const stretch = Math.floor(atMs / STRETCH_MS) * STRETCH_MS;
  const kept = recent.filter((one) => one.atMs > atMs - MINUTE_MS - STRETCH_MS);
  const last = kept.at(-1);
  if (last && last.atMs >= stretch) {
    return [...kept.slice(0, -1), { atMs: last.atMs, amount: last.amount + amount }];
  }
  return [...kept, { atMs: stretch, amount }];
}

function usedLately(recent: Pace['recent'], nowMs: number): number {
  const lately = recent.filter(({ atMs }) => atMs > nowMs - MINUTE_MS);
  return Math.max(
    0,
    lately.reduce((total, { amount }) => total + amount, 0),
  );
}
