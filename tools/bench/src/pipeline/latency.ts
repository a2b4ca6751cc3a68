import type { FaultRule } from '@generia/gemini-emulator';

/** How long an answer takes: always the same, or drawn for each request. */
export type Latency = { readonly ms: number } | DrawnLatency;

/** Lognormal; the same request always takes as long, in whatever order they come. */
interface DrawnLatency {
  readonly medianMs: number;
  readonly sigma: number;
  readonly seed: number;
}

/** The emulator's rules for it: none for answers at once, as a rule has to be looked at with every call. */
export function ruleOfLatency(latency: Latency): readonly FaultRule[] {
  if (!('ms' in latency)) return [{ fault: { name: 'latency_lognormal', ...latency } }];
  return latency.ms === 0 ? [] : [{ fault: { name: 'latency', ...latency } }];
}
