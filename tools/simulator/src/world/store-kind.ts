import { seededDice } from '@generia/resilience';

/**
 * The store that a system has: `embedded` (what `npm start` runs on) writes the end of a task and its children as one,
 * `mongo` one after the other.
 */
export const STORE_KINDS = ['embedded', 'mongo'] as const;
export type StoreKind = (typeof STORE_KINDS)[number];

/** What a seed says of its store, by dice of its own: a store that is forced changes nothing else of the seed. */
export interface DrawnStore {
  readonly kind: StoreKind;
  /** Whether one process does everything and knows that nobody else can hold a lease; an embedded store allows it. */
  readonly isOfOneProcess: boolean;
}

/** Half of the seeds have an embedded store, and half of those are systems of one process. */
export function drawStore(seed: number, forced?: StoreKind): DrawnStore {
  const dice = seededDice('store', seed);
  const [drawsEmbedded, drawsOneProcess] = [dice() < 0.5, dice() < 0.5];
  const kind = forced ?? (drawsEmbedded ? 'embedded' : 'mongo');
  return { kind, isOfOneProcess: kind === 'embedded' && drawsOneProcess };
}
