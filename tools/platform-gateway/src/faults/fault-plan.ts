import { type Fault, FaultRule } from './fault-rule.js';

/** The faults to come. */
export interface FaultPlan {
  /** Adds rules after those that are there. Throws a ZodError for a rule that is none. */
  add(...rules: readonly FaultRule[]): void;
  clear(): void;
  /** The rules that are not used up, with the times that are left. */
  rules(): readonly FaultRule[];
  /** The fault of the first rule for this operation, which uses up one of its times; null when there is none. */
  next(operation: string): Fault | null;
}

export function createFaultPlan(): FaultPlan {
  let active: FaultRule[] = [];
  return {
    add(...rules) {
      active = [...active, ...FaultRule.array().parse(rules)];
    },
    clear() {
      active = [];
    },
    rules: () => active,
    next(operation) {
      const rule = active.find((one) => one.operation === undefined || one.operation === operation);
      if (rule === undefined) return null;
      if (rule.times !== undefined) {
        active = active.flatMap((one) => (one === rule ? usedOnce(rule, rule.times ?? 0) : [one]));
      }
      return rule.fault;
    },
  };
}

function usedOnce(rule: FaultRule, times: number): FaultRule[] {
  return times > 1 ? [{ ...rule, times: times - 1 }] : [];
}
