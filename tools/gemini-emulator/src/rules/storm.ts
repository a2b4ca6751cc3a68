import type { ReadyFault } from '../faults/fault.js';
import type { ParsedFaultRule } from './fault-rule.js';

/** What goes on once it has begun. */
export interface Storm {
  /** The faults that the storm makes of this call, which then is one of its calls; null when there is none. */
  strike(ageMs: number): readonly ReadyFault[] | null;
  /** Begins with a call that these faults befell; nothing without a storm in the rule. */
  begin(faults: readonly ReadyFault[], ageMs: number): void;
}

const forEver = Infinity;

/** Storms of one rule, one at a time. */
export function createStorm({ storm }: ParsedFaultRule): Storm {
  let active: { readonly faults: readonly ReadyFault[]; readonly endsAtMs: number; left: number } | null =
    null;
  return {
    strike: (ageMs) => {
      if (active !== null && (ageMs >= active.endsAtMs || active.left <= 0)) active = null;
      if (active === null) return null;
      active.left -= 1;
      return active.faults;
    },
    begin: (faults, ageMs) => {
      if (storm === undefined) return;
      active = {
        faults,
        endsAtMs: ageMs + (storm.forMs ?? forEver),
        left: (storm.calls ?? forEver) - 1,
      };
    },
  };
}
