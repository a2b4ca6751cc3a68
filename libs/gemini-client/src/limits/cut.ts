import { SEARCH_AT_LAST_MS } from './grant.js';
import { inLastMinute, withMore } from './lately.js';
import { type Pace, ratePerMinute } from './pace.js';

/** How much of its ceiling the deepest cut leaves. */
const DEEPEST_CUT = 0.7;
/** What was let through in the last minute may be a little less than what could have been. */
const SLACK = 1.02;
/** The first ceiling, when nobody says what the limit is; the search for the true one starts at once. */
const FIRST_CEILING_AT_LEAST = 30;
/** Cuts within so short a time belong to one streak. */
const STREAK_MS = 10_000;

/** Somebody was refused. */
export interface Refusal {
  readonly nowMs: number;
  /** When the refused call began. */
  readonly startedAtMs: number;
  readonly amount: number;
  /** What the vendor says that the limit is. */
  readonly limitPerMinute: number | null;
}

/**
 * The pace after a refusal. Calls that began before the last cut were refused for the same cause, and cut nothing more:
 * one wave of refusals is one cut.
 */
export function cut(pace: Pace, refusal: Refusal): Pace {
  const { nowMs, startedAtMs, amount, limitPerMinute } = refusal;
  const lately = withMore(pace.lately, nowMs, -amount);
  const isFirst = pace.ceiling === null;
  if (!isFirst && startedAtMs <= pace.cutAtMs) return { ...pace, lately };
  return {
    ...pace,
    lately,
    ceiling: Math.max(1, ceilingAfter(pace, SLACK * inLastMinute(lately, nowMs), limitPerMinute)),
    heldMs: isFirst && limitPerMinute === null ? SEARCH_AT_LAST_MS : 0,
    heldCalls: 0,
    searchedMs: 0,
    cutAtMs: nowMs,
    cutStreak: nowMs - pace.cutAtMs < STREAK_MS ? pace.cutStreak + 1 : 1,
  };
}

/** What the vendor names, if that explains the refusal; else what was really let through, within reason. */
function ceilingAfter(pace: Pace, lately: number, limitPerMinute: number | null): number {
  const rate = ratePerMinute(pace);
  if (limitPerMinute !== null && (rate === null || rate > limitPerMinute)) return limitPerMinute;
  if (rate === null || pace.ceiling === null) return Math.max(lately, FIRST_CEILING_AT_LEAST);
  return Math.min(rate, Math.max(lately, DEEPEST_CUT * pace.ceiling));
}
