import type { TaskDocument } from '@generia/contracts';
import type { JobContext } from '@generia/task-engine';
import { VirtualClock } from '@generia/resilience/testing';

import { createMemoryLedger, sampleLedger } from './testing/memory-ledger.js';

import { createWorldBudget } from './world-budget.js';

const attempt = { number: 1, model: 'm', estimateMicros: 1_000 };

function bench() {
  const clock = new VirtualClock(0);
  let isCertain = true;
  const context = {
    task: { _id: 't', type: 'generate_post', world_id: 'w', lease_token: 1 } as TaskDocument,
    stopping: new AbortController().signal,
    signal: new AbortController().signal,
    confirmLease: () => Promise.resolve(),
    isLeaseCertain: () => isCertain,
  } as JobContext;
  const ledger = createMemoryLedger(sampleLedger({}));
  const budget = createWorldBudget({ ledger, clock })(context, { callId: 'c', kind: 'llm', step: 'post' });
  return { clock, budget, standStill: () => (isCertain = false) };
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
