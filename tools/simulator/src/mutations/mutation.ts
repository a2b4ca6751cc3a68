import type { ServiceParts } from '@generia/service-host';
import type { Generation } from '@generia/gemini-client';

import type { SimulatedProcess } from '../machine/simulated-process.js';

/** A bug planted by standing between the product and its ports: the product itself stays as it is. */
export interface Mutation {
  readonly name: string;
  /** The invariants of which at least one must be found broken. */
  readonly breaks: readonly number[];
  /** What a process gets instead of its parts. */
  readonly parts?: (parts: ServiceParts, process: SimulatedProcess) => ServiceParts;
  readonly generation?: (generation: Generation, process: SimulatedProcess) => Generation;
}
