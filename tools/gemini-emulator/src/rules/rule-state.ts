import type { FaultCall } from '../faults/fault-call.js';
import type { FaultEffect } from '../faults/fault-effect.js';
import { readFault, type FaultSpec } from '../faults/fault-spec.js';
import type { ReadyFault } from '../faults/fault.js';
import { createDice, type Dice } from '../random/dice.js';
import { createCallNumbers } from './call-numbers.js';
import type { ParsedFaultRule } from './fault-rule.js';
import { compileMatch } from './compile-match.js';
import { createStorm } from './storm.js';

/** What happens to a call. */
export interface AppliedFaults {
  readonly names: readonly string[];
  readonly effects: readonly FaultEffect[];
}

/** A rule at work: it counts its calls and throws its dice. */
export interface RuleState {
  readonly rule: ParsedFaultRule;
  /** Whether all that it does is to delay, so that another rule may take the same call. */
  readonly onlyDelays: boolean;
  /** What the rule does to that call; null when it leaves it alone. */
  take(call: FaultCall, ageMs: number): AppliedFaults | null;
}

/** Starts a rule; the same seed and the same calls in the same order give the same faults. */
export function startRule(rule: ParsedFaultRule, seed: number, index: number): RuleState {
  const dice = createDice('fault', rule.match.seed ?? seed, index);
  const together = readAll(rule.fault === undefined ? [] : [rule.fault].flat());
  const choices = readAll(rule.oneOf ?? []);
  const all = [...together, ...choices];
  const isMeant = compileMatch(rule);
  const isNumbered = createCallNumbers(rule);
  const isThrown = createChance(rule, dice);
  const storm = createStorm(rule);
  let used = 0;

  /** The faults of a rule that is due: all of them, or the one that is thrown. */
  const choose = (fitting: readonly ReadyFault[]): readonly ReadyFault[] =>
    choices.length > 0 ? [dice.pick(fitting)] : fitting;

  return {
    rule,
    onlyDelays: all.every(({ family }) => family === 'latency'),
    take: (call, ageMs) => {
      if (used >= (rule.times ?? Infinity) || !isMeant(call, ageMs)) return null;
      const fitting = all.filter((fault) => fault.fits(call));
      if (fitting.length === 0) return null;
      const isDue = isNumbered();
      const struck = storm.strike(ageMs)?.filter((fault) => fault.fits(call)) ?? [];
      if (struck.length === 0 && !(isDue && isThrown())) return null;
      const faults = struck.length > 0 ? struck : choose(fitting);
      if (struck.length === 0) storm.begin(faults, ageMs);
      used += 1;
      const own = createDice('effect', dice.next());
      return {
        names: faults.map(({ name }) => name),
        effects: faults.map((fault) => fault.effect(call, own)),
      };
    },
  };
}

function createChance({ match, probability }: ParsedFaultRule, dice: Dice): () => boolean {
  const chance = match.probability ?? probability;
  return () => chance === undefined || dice.chance(chance);
}

/** The rules have been checked, so a spec that cannot be read is a mistake of ours. */
function readAll(specs: readonly FaultSpec[]): ReadyFault[] {
  return specs.map((spec) => {
    const read = readFault(spec);
    if (!read.ok) throw new TypeError(read.message);
    return read.fault;
  });
}
