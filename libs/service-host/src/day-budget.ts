import type { SpendDays } from '@generia/job-kit';
import type { SpendDaysRepository } from '@generia/mongo-repositories';

/** What all worlds together may spend on a day (UTC), and what is left of it. */
export interface DayBudget extends SpendDays {
  remaining(now: Date): Promise<number>;
}

/** Makes the {@link DayBudget} of a limit. A day is written down when it is first spent on. */
export function createDayBudget(
  days: Pick<SpendDaysRepository, 'findById' | 'create' | 'reserve' | 'settle'>,
  limitMicros: number,
): DayBudget {
  return {
    async reserve(estimateMicros, now) {
      const day = dayOf(now);
      if (await days.reserve(day, estimateMicros, now)) return day;
      await days.create({
        _id: day,
        limit_cost_micros: limitMicros,
        remaining_cost_micros: limitMicros,
        spent_cost_micros: 0,
        created_at: now,
        updated_at: now,
      });
      return (await days.reserve(day, estimateMicros, now)) ? day : null;
    },
    settle: (day, estimateMicros, costMicros, now) => days.settle(day, estimateMicros, costMicros, now),
    remaining: async (now) => (await days.findById(dayOf(now)))?.remaining_cost_micros ?? limitMicros,
  };
}

function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}
