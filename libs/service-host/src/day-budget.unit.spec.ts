import type { DayLedger } from '@generia/contracts';

import { createDayBudget } from './day-budget.js';

/** Days in memory, with the rules of the stored ones. */
function memoryDays() {
  const days = new Map<string, DayLedger>();
  return {
    days,
    findById: async (day: string) => days.get(day) ?? null,
    create: async (ledger: DayLedger) => {
      if (days.has(ledger._id)) return false;
      days.set(ledger._id, { ...ledger });
      return true;
    },
    reserve: async (day: string, micros: number) => {
      const ledger = days.get(day);
      if (!ledger || ledger.remaining_cost_micros < micros) return false;
      ledger.remaining_cost_micros -= micros;
      return true;
    },
    setLimit: async ({ _id }: DayLedger, micros: number) => {
      const ledger = days.get(_id);
      if (!ledger) return false;
      ledger.remaining_cost_micros += micros - ledger.limit_cost_micros;
      ledger.limit_cost_micros = micros;
      return true;
    },
    settle: async (day: string, estimate: number, cost: number) => {
      const ledger = days.get(day);
      if (!ledger) return false;
      ledger.remaining_cost_micros += estimate - cost;
      ledger.spent_cost_micros += cost;
      return true;
    },
  };
}

const today = new Date('2026-11-25T23:59:59Z');
const tomorrow = new Date('2026-11-26T00:00:00Z');

describe('the money of a day', () => {
  it('is set aside until none is left, and there again on the next day', async () => {
    const budget = createDayBudget(memoryDays(), 1_000);
    expect(await budget.remaining(today)).toBe(1_000);
    expect(await budget.reserve(600, today)).toBe('2026-11-25');
    expect(await budget.reserve(600, today)).toBeNull();
    expect(await budget.reserve(600, tomorrow)).toBe('2026-11-26');
  });

  it('comes back when a request cost less than was set aside, on the day that it was taken from', async () => {
    const memory = memoryDays();
    const budget = createDayBudget(memory, 1_000);
    const day = (await budget.reserve(600, today)) ?? '';
    await budget.settle(day, 600, 50, tomorrow);
    expect(await budget.remaining(today)).toBe(950);
    expect(memory.days.get('2026-11-25')).toMatchObject({ spent_cost_micros: 50 });
  });

  it('follows the limit that is configured now, on the same day too', async () => {
    const memory = memoryDays();
    await createDayBudget(memory, 1_000).reserve(900, today);
    const raised = createDayBudget(memory, 2_000);
    expect(await raised.remaining(today)).toBe(1_100);
    expect(await raised.reserve(1_000, today)).toBe('2026-11-25');
    expect(await createDayBudget(memory, 500).reserve(1, today)).toBeNull();
  });
});
