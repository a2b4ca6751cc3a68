import { readFault } from '../faults/fault-spec.js';
import type { FaultCall } from '../faults/fault-call.js';
import type { ReadyFault } from '../faults/fault.js';
import { knownFaults } from '../faults/fault-spec.js';
import type { Dice } from '../random/dice.js';
import type { AppliedFaults } from './rule-state.js';

/** The faults that a call itself asks for; null when it asks for none, a text when it asks for what there is not. */
export function readRequestedFaults(
  header: string | readonly string[] | undefined,
  query: unknown,
): readonly ReadyFault[] | null | string {
  if (header === undefined && query === undefined) return null;
  const asked = [header, query].flat().filter((text): text is string => typeof text === 'string');
  const specs = asked
    .flatMap((text) => text.split(','))
    .map((text) => text.trim())
    .filter((text) => text !== '');
  if (specs.length === 0) return null;
  const faults: ReadyFault[] = [];
  for (const spec of specs) {
    const read = readFault(spec);
    if (!read.ok) return `${['x-emulator-fault', ...read.path].join('.')}: ${read.message}. ${knownFaults}`;
    faults.push(read.fault);
  }
  return faults;
}

/** What those faults do to the call: all of them that can happen to it, in the order in which they stand. */
export function applyRequestedFaults(
  faults: readonly ReadyFault[],
  call: FaultCall,
  dice: Dice,
): AppliedFaults {
  const fitting = faults.filter((fault) => fault.fits(call));
  return {
    names: fitting.map(({ name }) => name),
    effects: fitting.map((fault) => fault.effect(call, dice)),
  };
}
