import type { DocumentStore } from '@generia/mongo-repositories';
import type { MemoryDocuments } from '@generia/mongo-repositories/memory';
import type { Prompts } from '@generia/prompts';

import type { SimulatedBus } from '../machine/simulated-bus.js';
import type { StoredObjects } from '../machine/simulated-objects.js';
import type { Machine, SimulatedProcess } from '../machine/simulated-process.js';
import type { Mutation } from '../mutations/mutation.js';
import type { Facts } from '../oracle/facts.js';
import type { Scenario } from './scenario.js';
import type { Upstream } from './upstream.js';

/** What outlives every process of a simulated system, and what they all see. */
export interface System {
  readonly scenario: Scenario;
  readonly machine: Machine;
  readonly documents: MemoryDocuments;
  readonly objects: StoredObjects;
  /** What a platform on another machine has made, where ours is a copy of it. */
  readonly platformDocuments: MemoryDocuments | undefined;
  /** What people who try failed tasks again have asked for. */
  readonly redrives: Facts['redrives'];
  readonly bus: SimulatedBus;
  readonly upstream: Upstream;
  readonly prompts: Prompts;
  /** A bug that was planted on purpose; none as a rule. */
  readonly mutation: Mutation | undefined;
  /** The store as a process sees it. */
  readonly storeFor: (process: SimulatedProcess) => DocumentStore;
}
