import type { TooManyFacts } from '../errors/too-many-facts.js';
import type { TooManyVerdict } from '../errors/too-many-rules.js';
import type { LimitState } from './limit-state.js';
import { cut, type Refusal } from './cut.js';
import { corrected } from './grant.js';

const MINUTE_MS = 60_000;
const FIRST_PAUSE_MS = MINUTE_MS;
const LONGEST_PAUSE_MS = 30 * MINUTE_MS;
/** When the vendor does not say how long, only the refused call waits, and all go on more slowly. */
const SHORT_FREEZE_MS = 1_000;
const STREAK_FREEZE_MS = 1_000;
const LONGEST_STREAK_FREEZE_MS = 8_000;
/** Above the delay that is asked for, so that not all come back in the same moment. */
const DELAY_JITTER = 0.2;

/** A call that was refused with a 429. */
export interface RefusedCall {
  readonly nowMs: number;
  readonly startedAtMs: number;
  /** Of its prompt, as they were estimated when it was let through. */
  readonly tokens: number;
  readonly facts: TooManyFacts;
  readonly verdict: TooManyVerdict;
  /** A roll of the dice, 0 to 1. */
  readonly roll: number;
}

type Lesson = (state: LimitState, call: RefusedCall) => LimitState;

/** What each kind of 429 teaches about its model. */
export const LESSONS: Readonly<Record<TooManyVerdict['kind'], Lesson>> = {
  rate_limit: slowDown,
  exhausted: exhaust,
  quota_day: exhaust,
  /** Nothing about the pace: another model is taken, for as long as the process lives. */
  model_not_offered: (state) => state,
  /** Nothing about the model: the whole account is paused. */
  spend_limit: (state) => state,
};

function slowDown(state: LimitState, call: RefusedCall): LimitState {
  const { nowMs, startedAtMs, tokens, facts, roll } = call;
  const refusal: Omit<Refusal, 'amount'> = { nowMs, startedAtMs, limitPerMinute: facts.limitPerMinute };
  const isTokens = facts.unit === 'tokens';
  const requests = isTokens
    ? corrected(state.requests, -1, nowMs)
    : cut(state.requests, { ...refusal, amount: 1 });
  const used = isTokens
    ? cut(state.tokens, { ...refusal, amount: tokens })
    : corrected(state.tokens, -tokens, nowMs);
  const streak = isTokens ? used.cutStreak : requests.cutStreak;
  const delayMs = Math.max(facts.delayMs ?? SHORT_FREEZE_MS, streakFreezeMs(streak));
  return {
    ...state,
    requests,
    tokens: used,
    frozenUntilMs: Math.max(state.frozenUntilMs, Math.ceil(nowMs + delayMs * (1 + DELAY_JITTER * roll))),
    obeyedDayQuotaId: facts.dayQuotaId ?? state.obeyedDayQuotaId,
  };
}

/** Who is refused again and again asks less and less often, whatever delay is asked for. */
function streakFreezeMs(streak: number): number {
  return streak <= 1 ? 0 : Math.min(LONGEST_STREAK_FREEZE_MS, STREAK_FREEZE_MS * 2 ** (streak - 2));
}

function exhaust(state: LimitState, { nowMs, verdict, facts }: RefusedCall): LimitState {
  return {
    ...state,
    exhaustedUntilMs: Math.max(state.exhaustedUntilMs, nowMs + (verdict.retryAfterMs ?? MINUTE_MS)),
    exhaustedBy: verdict.kind === 'quota_day' ? 'quota_day' : 'exhausted',
    obeyedDayQuotaId: facts.dayQuotaId ?? state.obeyedDayQuotaId,
  };
}

/** A call that worked: how many more or fewer tokens its prompt had than was thought. */
export interface WorkedCall {
  readonly nowMs: number;
  readonly tokensMore: number;
}

/** What a call that worked teaches: the true size of its prompt, and that the quota of the day is not used up. */
export function afterSuccess(state: LimitState, { nowMs, tokensMore }: WorkedCall): LimitState {
  const isKnown = tokensMore === 0 || state.tokens.ceiling === null;
  if (isKnown && state.obeyedDayQuotaId === null) return state;
  return {
    ...state,
    tokens: isKnown ? state.tokens : corrected(state.tokens, tokensMore, nowMs),
    obeyedDayQuotaId: null,
  };
}

/** Pauses the account, twice as long as last time; once for all the calls that were under way. */
export function pauseAccount(account: LimitState, nowMs: number, startedAtMs: number): LimitState {
  if (startedAtMs <= account.pausedAtMs) return account;
  const pauseMs = account.pauseMs === 0 ? FIRST_PAUSE_MS : Math.min(LONGEST_PAUSE_MS, account.pauseMs * 2);
  return { ...account, pauseMs, pausedAtMs: nowMs, frozenUntilMs: nowMs + pauseMs };
}

/** A call that began after the pause has worked: the account is in order. */
export function resumeAccount(account: LimitState, startedAtMs: number): LimitState {
  return account.pauseMs === 0 || startedAtMs <= account.pausedAtMs ? account : { ...account, pauseMs: 0 };
}
