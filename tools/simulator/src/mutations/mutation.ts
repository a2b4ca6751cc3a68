import type { Generation, Transport } from '@generia/gemini-client';
import type { DocumentStore } from '@generia/mongo-repositories';
import type { Platform } from '@generia/platform-client';
import type { ServiceParts } from '@generia/service-host';

import type { SimulatedProcess } from '../machine/simulated-process.js';
import type { StoreKind } from '../world/store-kind.js';

/** A bug planted by standing between the product and its ports: the product itself stays as it is. */
export interface Mutation {
  readonly name: string;
  /** The invariants of which at least one must be found broken. */
  readonly breaks: readonly number[];
  /** A seed that finds it, to be tried first. When it no longer does, `--bugs` names another: to look for it takes long. */
  readonly foundBy: number;
  /** The store on which it is looked for; undefined: what each seed draws. */
  readonly onStore?: StoreKind;
  /** What a process gets instead of its store, its parts, its copy of the platform, its wire, its models. */
  readonly store?: (store: DocumentStore) => DocumentStore;
  readonly parts?: (parts: ServiceParts, process: SimulatedProcess) => ServiceParts;
  readonly copy?: (copy: Platform) => Platform;
  readonly transport?: (transport: Transport) => Transport;
  readonly generation?: (generation: Generation) => Generation;
}
