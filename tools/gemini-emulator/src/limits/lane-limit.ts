import { createSlidingSum } from './sliding-sum.js';
import type { LimitRule } from './limit-rule.js';
import { nextPacificMidnight } from './pacific-midnight.js';

/** Why a call is over a limit. */
export interface Excess {
  readonly quota: 'minute' | 'tokens' | 'day' | 'concurrency';
  readonly value: number;
  /** When there will be room again. */
  readonly retryAfterMs: number;
}

/** The use that one key makes of one model, under one limit. */
export interface LaneLimit {
  /** Why a call with so many input tokens is too much now; null when it is not. */
  excess(nowMs: number, promptTokens: number): Excess | null;
  /** Counts a call; call {@link LaneLimit.leave} when it has ended. */
  enter(nowMs: number, promptTokens: number): void;
  leave(): void;
}

const minuteMs = 60_000;
/** Nothing says how long a running call takes. */
const concurrencyRetryMs = 1_000;

/** As Gemini counts: any 60 seconds, not the minute of the clock; a refused call does not count. */
export function createLaneLimit({ rpm, tpm, rpd, concurrency }: LimitRule): LaneLimit {
  const calls = createSlidingSum(minuteMs);
  const tokens = createSlidingSum(minuteMs);
  let running = 0;
  let today = 0;
  let midnight = 0;
  const startDay = (nowMs: number): void => {
    if (rpd === undefined || nowMs < midnight) return;
    midnight = nextPacificMidnight(nowMs);
    today = 0;
  };
  return {
    excess: (nowMs, promptTokens) => {
      startDay(nowMs);
      if (rpd !== undefined && today >= rpd)
        return { quota: 'day', value: rpd, retryAfterMs: midnight - nowMs };
      if (rpm !== undefined && calls.sum(nowMs) >= rpm)
        return { quota: 'minute', value: rpm, retryAfterMs: calls.msUntil(nowMs, rpm - 1) || minuteMs };
      if (tpm !== undefined && tokens.sum(nowMs) + promptTokens > tpm)
        return {
          quota: 'tokens',
          value: tpm,
          retryAfterMs: tokens.msUntil(nowMs, tpm - promptTokens) || minuteMs,
        };
      if (concurrency !== undefined && running >= concurrency)
        return { quota: 'concurrency', value: concurrency, retryAfterMs: concurrencyRetryMs };
      return null;
    },
    enter: (nowMs, promptTokens) => {
      calls.add(nowMs, 1);
      tokens.add(nowMs, promptTokens);
      running += 1;
      today += 1;
    },
    leave: () => {
      running -= 1;
    },
  };
}
