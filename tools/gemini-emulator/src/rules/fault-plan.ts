import type { FaultCall } from '../faults/fault-call.js';
import type { ParsedFaultRule } from './fault-rule.js';
import { startRule, type AppliedFaults, type RuleState } from './rule-state.js';

export interface FaultPlan {
  /**
   * What happens to this call: the faults of the first rule that takes it, and the delay of the first rule that only
   * delays.
   */
  next(call: FaultCall): AppliedFaults;
  /** Puts other rules in the place of all rules; their counts, dice and clocks start anew. */
  replace(rules: readonly ParsedFaultRule[]): void;
  rules(): readonly ParsedFaultRule[];
}

export interface FaultPlanOptions {
  readonly seed: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

const nothing: AppliedFaults = { names: [], effects: [] };

/** Keeps the rules and applies them to calls in the order of their coming. */
export function createFaultPlan(
  { seed, now }: FaultPlanOptions,
  initial: readonly ParsedFaultRule[] = [],
): FaultPlan {
  let states: readonly RuleState[] = [];
  let startedAt = 0;
  const replace = (rules: readonly ParsedFaultRule[]): void => {
    states = rules.map((rule, index) => startRule(rule, seed, index));
    startedAt = now();
  };
  replace(initial);
  return {
    next: (call) => {
      if (states.length === 0) return nothing;
      const ageMs = now() - startedAt;
      const delay = firstTaker(states, true, call, ageMs);
      const other = firstTaker(states, false, call, ageMs);
      if (delay === null) return other ?? nothing;
      if (other === null) return delay;
      return {
        names: [...delay.names, ...other.names],
        effects: [...delay.effects, ...other.effects],
      };
    },
    replace,
    rules: () => states.map(({ rule }) => rule),
  };
}

function firstTaker(
  states: readonly RuleState[],
  onlyDelays: boolean,
  call: FaultCall,
  ageMs: number,
): AppliedFaults | null {
  for (const state of states) {
    if (state.onlyDelays !== onlyDelays) continue;
    const taken = state.take(call, ageMs);
    if (taken !== null) return taken;
  }
  return null;
}
