import type { CallKey } from '../keys/call-key.js';
import { createLaneLimit, type Excess, type LaneLimit } from './lane-limit.js';
import type { LimitRule } from './limit-rule.js';

export interface LimitedCall {
  readonly key: CallKey;
  readonly model: string;
  readonly promptTokens: number;
}

export type Admission =
  /** `leave` must be called once the call has ended. */
  { readonly ok: true; readonly leave: () => void } | { readonly ok: false; readonly excess: Excess };

export interface Limiter {
  /** Lets a call in when all limits that mean it have room, and counts it; refuses it, uncounted, when one has none. */
  admit(call: LimitedCall, nowMs: number): Admission;
  /** Puts other limits in the place of all limits; what was used is forgotten. */
  replace(rules: readonly LimitRule[]): void;
  rules(): readonly LimitRule[];
}

const unlimited: Admission = { ok: true, leave: () => undefined };

/** Keeps true limits: each of them for each key and each model alone. */
export function createLimiter(initial: readonly LimitRule[] = []): Limiter {
  let rules = initial;
  let lanes = new Map<string, LaneLimit>();
  const laneOf = (rule: LimitRule, index: number, { key, model }: LimitedCall): LaneLimit => {
    const name = `${index} ${key.label} ${model}`;
    const known = lanes.get(name);
    if (known !== undefined) return known;
    const lane = createLaneLimit(rule);
    lanes.set(name, lane);
    return lane;
  };
  return {
    admit: (call, nowMs) => {
      if (rules.length === 0) return unlimited;
      const meant = rules.flatMap((rule, index) => (isMeant(rule, call) ? [laneOf(rule, index, call)] : []));
      for (const lane of meant) {
        const excess = lane.excess(nowMs, call.promptTokens);
        if (excess !== null) return { ok: false, excess };
      }
      meant.forEach((lane) => lane.enter(nowMs, call.promptTokens));
      return { ok: true, leave: () => meant.forEach((lane) => lane.leave()) };
    },
    replace: (next) => {
      rules = next;
      lanes = new Map();
    },
    rules: () => rules,
  };
}

function isMeant(rule: LimitRule, { key, model }: LimitedCall): boolean {
  return (
    (rule.model === undefined || rule.model === model) &&
    (rule.key === undefined || rule.key === key.label || rule.key === key.secret)
  );
}
