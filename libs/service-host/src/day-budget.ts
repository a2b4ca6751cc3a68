import type { SpendDays } from '@generia/job-kit';
import type { SpendDaysRepository } from '@generia/mongo-repositories';

/** What all worlds together may spend on a day (UTC), and what is left of it. */
export interface DayBudget extends SpendDays {
  remaining(now: Date): Promise<number>;
}

/** Makes the {@link DayBudget} of a limit. A day is written down when it is first spent on. */
export function createDayBudget(
  days: Pick<SpendDaysRepository, 'findById' | 'create' | 'reserve' | 'settle' | 'setLimit'>,
  limitMicros: number,
): DayBudget {
  /** The day whose stored limit is known to be the configured one. */
  let agreedDay = '';

  return {
    async reserve(estimateMicros, now) {
      const day = dayOf(now);
      if (day !== agreedDay) {
        await agree(day, now);
        agreedDay = day;
      }
      return (await days.reserve(day, estimateMicros, now)) ? day : null;
    },
    settle: (day, estimateMicros, costMicros, now) => days.settle(day, estimateMicros, costMicros, now),
    remaining: async (now) => {
      await agree(dayOf(now), now);
      return (await days.findById(dayOf(now)))?.remaining_cost_micros ?? limitMicros;
    },
  };

  /** Makes the day, or gives it the limit that is configured now. */
  async function agree(day: string, now: Date): Promise<void> {
    const isNew = await days.create({
      _id: day,
      limit_cost_micros: limitMicros,
      remaining_cost_micros: limitMicros,
      spent_cost_micros: 0,
      created_at: now,
      updated_at: now,
    });
    if (isNew) return;
    const stored = await days.findById(day);
    if (stored && stored.limit_cost_micros !== limitMicros) await days.setLimit(stored, limitMicros, now);
  }
}

function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}
