import type { TaskDocument } from '@generia/contracts';
import type { JobContext } from '@generia/task-engine';
import { settle, VirtualClock } from '@generia/resilience/testing';

import type { CallLedger, SpendDays } from './ports.js';
import { createMemoryLedger, sampleLedger } from './testing/memory-ledger.js';

import { createWorldBudget } from './world-budget.js';

const attempt = { number: 1, model: 'm', estimateMicros: 1_000 };

function bench(given: Parameters<typeof sampleLedger>[0] = {}) {
  const clock = new VirtualClock(0);
  let isCertain = true;
  const context = {
    task: { _id: 't', type: 'generate_post', world_id: 'w', lease_token: 1 } as TaskDocument,
    stopping: new AbortController().signal,
    signal: new AbortController().signal,
    confirmLease: () => Promise.resolve(),
    isLeaseCertain: () => isCertain,
  } as JobContext;
  const memory = createMemoryLedger(sampleLedger(given));
  const settlements: (() => void)[] = [];
  const ledger: CallLedger = {
    reserve: (...asked) => memory.reserve(...asked),
    findById: (...asked) => memory.findById(...asked),
    settle: async (...asked) => {
      await new Promise<void>((resolve) => settlements.push(resolve));
      return memory.settle(...asked);
    },
  };
  const budget = createWorldBudget({ ledger, clock })(context, { callId: 'c', kind: 'llm', step: 'post' });
  return { clock, context, memory, budget, settlements, standStill: () => (isCertain = false) };
}

describe('a request whose money was set aside', () => {
  it('may go out however long its connection takes, while its worker certainly has the task', async () => {
    const { clock, budget } = bench();
    await budget.reserve(attempt);
    await clock.advance(9_000);
    expect(budget.maySend?.(attempt)).toBe(true);
  });

  it('may not go out when the process stood still since, past its lease: another may have the task', async () => {
    const { clock, budget, standStill } = bench();
    await budget.reserve(attempt);
    standStill();
    await clock.advance(9_000);
    expect(budget.maySend?.(attempt)).toBe(false);
  });
});

describe('a request whose worker lost its task while the money was being set aside', () => {
  it.each([
    { what: 'is given back to its day', isKept: false },
    { what: 'is not given back when whoever keeps the world has charged it meanwhile', isKept: true },
  ])('$what', async ({ isKept }) => {
    const { context, memory } = bench();
    const settledDays: string[] = [];
    const days: SpendDays = {
      reserve: () => Promise.resolve('2026-03-10'),
      settle: async (day) => void settledDays.push(day),
    };
    let asked = 0;
    const confirmLease = (): Promise<void> => {
      asked += 1;
      if (asked === 1) return Promise.resolve();
      // What the keeper settles on the day is not seen here.
      if (isKept && memory.ledger) memory.ledger.reserved = {};
      return Promise.reject(new Error('another has it'));
    };
    const ports = { ledger: memory, days, clock: new VirtualClock(0) };
    const call = { callId: 'c', kind: 'llm', step: 'post' } as const;
    const budget = createWorldBudget(ports)({ ...context, confirmLease }, call);
    await expect(budget.reserve(attempt)).rejects.toThrow('another has it');
    expect([settledDays.length, budget.wasReserved()]).toEqual([isKept ? 0 : 1, false]);
  });
});

describe('a request that was settled', () => {
  const billed = {
    billing: 'billed',
    promptTokens: 1,
    cachedTokens: 0,
    outputTokens: 1,
    costMicros: 100,
  } as const;

  it('is not waited for, but by whoever asks for its end', async () => {
    const { budget, settlements } = bench();
    await budget.reserve(attempt);
    await budget.settle(attempt, billed);
    let isSettled = false;
    const settled = budget.whenSettled().then(() => (isSettled = true));
    await settle();
    expect([settlements.length, isSettled]).toEqual([1, false]);
    settlements[0]?.();
    await settled;
  });

  it('leaves what it did not need to the next one of its call', async () => {
    const { budget, settlements } = bench({ remaining_cost_micros: 1_150 });
    await budget.reserve(attempt);
    await budget.settle(attempt, billed);
    const next = budget.reserve({ ...attempt, number: 2 });
    await settle();
    settlements[0]?.();
    await expect(next).resolves.toBeUndefined();
  });
});
