import type { CallBook } from './calls/call-book.js';
import type { LimitRule } from './limits/limit-rule.js';
import { readLimits } from './limits/limit-rule.js';
import type { Limiter } from './limits/limiter.js';
import type { FaultPlan } from './rules/fault-plan.js';
import { readFaultRules, type FaultRulesInput } from './rules/fault-rules.js';
import type { ParsedFaultRule } from './rules/fault-rule.js';

/** A set of rules that can be looked at and changed while the emulator runs. */
export interface Switch<Input, Rule> {
  /** Puts these in the place of all that there are, counts and dice anew; throws WrongSettings for what is none. */
  set(rules: Input): void;
  rules(): readonly Rule[];
  clear(): void;
}

export type FaultSwitch = Switch<FaultRulesInput, ParsedFaultRule>;
export type LimitSwitch = Switch<LimitRule | readonly LimitRule[], LimitRule>;

/** What the emulator can be told besides Gemini's own interface, in a program and over HTTP. */
export interface Controls {
  readonly book: CallBook;
  readonly faults: FaultSwitch;
  readonly limits: LimitSwitch;
  /** Back to the start: the rules, limits and latency that it was made with, the log and the bill empty. */
  readonly reset: () => void;
}

export function faultSwitch(plan: FaultPlan): FaultSwitch {
  return {
    set: (rules) => plan.replace(readFaultRules(rules)),
    rules: () => plan.rules(),
    clear: () => plan.replace([]),
  };
}

export function limitSwitch(limiter: Limiter): LimitSwitch {
  return {
    set: (rules) => limiter.replace(readLimits(rules)),
    rules: () => limiter.rules(),
    clear: () => limiter.replace([]),
  };
}
