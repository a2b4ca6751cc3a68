import type { SimulatedProcess } from '../machine/simulated-process.js';
import type { Rule } from './rule.js';

/** 6: no process has more calls under way at the models than its limits allow. */
export function withinLimits(limits: { readonly llm: number; readonly image: number }): Rule {
  const underWay = new Map<SimulatedProcess, { llm: number; image: number }>();
  return {
    onAccepted({ process, kind }, report) {
      const calls = underWay.get(process) ?? { llm: 0, image: 0 };
      underWay.set(process, calls);
      calls[kind] += 1;
      if (calls[kind] > limits[kind])
        report(
          `${process.name} has ${calls[kind]} calls of kind ${kind} under way; ${limits[kind]} are allowed.`,
        );
    },
    onEnded({ process, kind }) {
      const calls = underWay.get(process);
      if (calls) calls[kind] -= 1;
    },
  };
}
