import { createDice, type Dice } from '../random/dice.js';
import { isMatch, type FaultSubject, type ParsedFaultRule } from './fault-rule.js';
import type { FaultName } from './fault-table.js';

export interface FaultPlan {
  /** The fault of the first rule that takes this call; uses up one of its times. */
  next(call: FaultSubject): FaultName | null;
  /** Puts other rules in the place of all rules. */
  replace(rules: readonly ParsedFaultRule[]): void;
  rules(): readonly ParsedFaultRule[];
}

/** Keeps the rules and counts their uses; chance is thrown with dice of the emulator's seed, a call at a time. */
export function createFaultPlan(seed: number, initial: readonly ParsedFaultRule[] = []): FaultPlan {
  let active = start(seed, initial);
  return {
    next: (call) => {
      for (const entry of active) {
        if (entry.used >= (entry.rule.times ?? Infinity) || !isMatch(entry.rule, call)) continue;
        if (entry.rule.probability !== undefined && !entry.dice.chance(entry.rule.probability)) continue;
        entry.used += 1;
        return entry.rule.fault;
      }
      return null;
    },
    replace: (rules) => {
      active = start(seed, rules);
    },
    rules: () => active.map((entry) => entry.rule),
  };
}

function start(
  seed: number,
  rules: readonly ParsedFaultRule[],
): { rule: ParsedFaultRule; used: number; dice: Dice }[] {
  return rules.map((rule, index) => ({ rule, used: 0, dice: createDice('fault', seed, index) }));
}
