import type { LimitState } from './limit-state.js';
import type { LimitChange } from './limit-store.js';
import { granted } from './grant.js';
import { earliestAtMs } from './pace.js';

export interface AdmissionRequest {
  /** Of the prompt, estimated. */
  readonly tokens: number;
  /** Whoever would have to wait longer than until then is turned away at once. */
  readonly patientUntilMs: number;
}

/** When a call may start, or why it had better not wait. */
export type Admission =
  | { readonly startAtMs: number }
  | { readonly turnedAway: 'rate_limit' | 'quota_day' | 'exhausted'; readonly retryAfterMs: number };

/** Decides when the next call may start, and takes its place in the common pace. */
export function admit(
  state: LimitState,
  nowMs: number,
  { tokens, patientUntilMs }: AdmissionRequest,
): LimitChange<Admission> {
  if (state.exhaustedUntilMs > nowMs) {
    const turnedAway = state.exhaustedBy ?? 'exhausted';
    return { state, result: { turnedAway, retryAfterMs: Math.ceil(state.exhaustedUntilMs - nowMs) } };
  }
  const requestsAtMs = earliestAtMs(state.requests, nowMs);
  const tokensAtMs = earliestAtMs(state.tokens, nowMs);
  const startAtMs = Math.max(requestsAtMs, tokensAtMs, state.frozenUntilMs);
  if (startAtMs > patientUntilMs) {
    return { state, result: { turnedAway: 'rate_limit', retryAfterMs: Math.ceil(startAtMs - nowMs) } };
  }
  const isPaced = startAtMs > nowMs;
  return {
    result: { startAtMs },
    state: {
      ...state,
      requests: granted(state.requests, 1, startAtMs, isPaced && requestsAtMs >= tokensAtMs),
      tokens: granted(state.tokens, tokens, startAtMs, isPaced && tokensAtMs > requestsAtMs),
    },
  };
}

/** Whether nobody has ever been refused, so that a call may start without asking for its place. */
export function isUnlimited({ requests, tokens, frozenUntilMs, exhaustedUntilMs }: LimitState): boolean {
  return requests.ceiling === null && tokens.ceiling === null && frozenUntilMs + exhaustedUntilMs === 0;
}
