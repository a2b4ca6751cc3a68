import type { Reservation, WorldLedger } from '@generia/contracts';

import type { Filter, Update } from '../document-collection.js';

/** What a settled request used. */
export interface SettledUsage {
  /** Whether the call counts; one that was refused for free is given back. */
  readonly counts: boolean;
  readonly promptTokens: number;
  readonly cachedTokens: number;
  readonly outputTokens: number;
  readonly costMicros: number;
}

/** Money and a call that are to be set aside. */
export interface Reserving {
  readonly id: string;
  readonly reservation: Reservation;
}

/** A reservation in whose place its real cost is to be put. */
export interface Settling {
  readonly id: string;
  readonly reservation: Pick<Reservation, 'kind' | 'estimate_micros'>;
  readonly usage: SettledUsage;
  readonly now: Date;
}

/** One guarded write. */
export interface LedgerChange {
  readonly filter: Filter<WorldLedger>;
  readonly update: Update<WorldLedger>;
}

const REMAINING = { llm: 'remaining_llm_calls', image: 'remaining_image_calls' } as const;
const CALLS = { llm: 'llm_calls', image: 'image_calls' } as const;
const COST = { llm: 'llm_cost_micros', image: 'image_cost_micros' } as const;

/**
 * Puts what requests really used in the place of their reservations, and takes others out of what remains: all of it or
 * nothing. Nothing when one was settled before, when the world is stopped, or when not enough remains for all who reserve
 * together; what is settled here is not counted among what remains. Who only settles asks for neither of the last two.
 */
export function changingAll(
  worldId: string,
  settlings: readonly Settling[],
  reservings: readonly Reserving[],
): LedgerChange {
  const sums = new Sums();
  const needed = new Sums();
  const filter = dictionary<unknown>({ _id: worldId });
  const set = dictionary<unknown>({});
  const unset = dictionary<''>({});
  for (const { id, reservation } of reservings) {
    const { kind, estimate_micros } = reservation;
    needed.add(REMAINING[kind], 1);
    needed.add('remaining_cost_micros', estimate_micros);
    sums.add(REMAINING[kind], -1);
    sums.add(CALLS[kind], 1);
    sums.add('remaining_cost_micros', -estimate_micros);
    set[`reserved.${id}`] = reservation;
  }
  if (reservings.length > 0) filter['stopped'] = { $exists: false };
  for (const [field, sum] of Object.entries(needed.byField)) filter[field] = { $gte: sum };
  for (const { id, reservation, usage } of settlings) {
    const { kind, estimate_micros } = reservation;
    sums.add('remaining_cost_micros', estimate_micros - usage.costMicros);
    sums.add(COST[kind], usage.costMicros);
    sums.add('prompt_tokens', usage.promptTokens);
    sums.add('cached_tokens', usage.cachedTokens);
    sums.add('output_tokens', usage.outputTokens);
    filter[`reserved.${id}`] = { $exists: true };
    unset[`reserved.${id}`] = '';
    if (usage.counts) continue;
    sums.add(REMAINING[kind], 1);
    sums.add(CALLS[kind], -1);
  }
  set['updated_at'] = reservings.at(-1)?.reservation.reserved_at ?? settlings.at(-1)?.now;
  return { filter, update: { $inc: sums.byField, $unset: unset, $set: set } } as LedgerChange;
}

/** An object without a shape: for names that are ids V8 would make up a new one each time. */
function dictionary<V>(fields: Readonly<Record<string, V>>): Record<string, V> {
  return Object.assign(Object.create(null) as Record<string, V>, fields);
}

class Sums {
  readonly byField: { [field in keyof WorldLedger]?: number } = {};

  add(field: keyof WorldLedger, amount: number): void {
    this.byField[field] = (this.byField[field] ?? 0) + amount;
  }
}
