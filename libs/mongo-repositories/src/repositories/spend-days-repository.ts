import type { DayLedger } from '@generia/contracts';

import type { DocumentStore } from '../document-collection.js';

export type SpendDaysRepository = Awaited<ReturnType<typeof openSpendDaysRepository>>;

/** Opens the collection `spend_days`: what all worlds together spend on a day. */
export async function openSpendDaysRepository(store: DocumentStore) {
  const days = await store.collection<DayLedger>({ name: 'spend_days', indexes: [] });
  return {
    findById: (day: string) => days.findOne({ _id: day }),

    /** Makes the day unless it is there. */
    create: async (ledger: DayLedger) => (await days.insertIgnoringDuplicates([ledger])) === 1,

    /** Takes the greatest cost of a request out of what remains of the day. */
    reserve: (day: string, estimateMicros: number, now: Date) =>
      days.updateOne(
        { _id: day, remaining_cost_micros: { $gte: estimateMicros } },
        { $inc: { remaining_cost_micros: -estimateMicros }, $set: { updated_at: now } },
      ),

    /** Puts what the request really cost in the place of its estimate. */
    settle: (day: string, estimateMicros: number, costMicros: number, now: Date) =>
      days.updateOne(
        { _id: day },
        {
          $inc: { remaining_cost_micros: estimateMicros - costMicros, spent_cost_micros: costMicros },
          $set: { updated_at: now },
        },
      ),

    /** Sets the limit of a day; what was spent stays spent. */
    setLimit: (read: DayLedger, limitMicros: number, now: Date) =>
      days.updateOne(
        { _id: read._id, limit_cost_micros: read.limit_cost_micros },
        {
          $set: { limit_cost_micros: limitMicros, updated_at: now },
          $inc: { remaining_cost_micros: limitMicros - read.limit_cost_micros },
        },
      ),
  };
}
