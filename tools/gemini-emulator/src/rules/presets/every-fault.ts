import { generateKinds } from '../../calls/call-kind.js';
import { readFault, type FaultSpec } from '../../faults/fault-spec.js';
import { findFault } from '../../faults/fault-table.js';
import type { FaultRule } from '../fault-rule.js';

/**
 * Rules by which each class befalls that share of the calls, and no call meets two of them: which of the class is
 * thrown with the seed. Only delays may come on top.
 */
export function everyFault(classes: readonly (readonly FaultSpec[])[], share: number): FaultRule[] {
  return generateKinds.flatMap((kind) => {
    const fitting = classes
      .map((specs) => specs.filter((spec) => kindsOf(spec).includes(kind)))
      .filter((specs) => specs.length > 0);
    const delays = fitting.filter(isDelay);
    const others = fitting.filter((specs) => !isDelay(specs));
    return [
      ...delays.map((oneOf) => ({ match: { kind, probability: share }, oneOf })),
      // The chance of each is among the calls that those before it have left.
      ...others.map((oneOf, index) => ({
        match: { kind, probability: share / (1 - share * index) },
        oneOf,
      })),
    ];
  });
}

function isDelay(specs: readonly FaultSpec[]): boolean {
  return specs.every((spec) => familyOf(spec) === 'latency');
}

function familyOf(spec: FaultSpec): string | undefined {
  const read = readFault(spec);
  return read.ok ? read.fault.family : undefined;
}

function kindsOf(spec: FaultSpec): readonly string[] {
  const read = readFault(spec);
  return (read.ok ? findFault(read.fault.name)?.kinds : undefined) ?? [];
}
