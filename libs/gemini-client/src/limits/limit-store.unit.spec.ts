import { type Clock, silentLog } from '@generia/resilience';

import { emptyUsage } from '../wire/usage.js';
import { createInProcessLimits } from './in-process-limits.js';
import { createLimitStore } from './limit-store.js';
import { ModelLimiter } from './model-limiter.js';
import type { SharedLimits } from './shared-limits.js';

const HOUR_MS = 3_600_000;
const START_MS = Date.UTC(2026, 0, 1);
const { signal } = new AbortController();

/** A clock that may be set; what is slept on it passes at once, and is told. */
function settableClock() {
  let nowMs = START_MS;
  const sleptMs: number[] = [];
  const clock: Clock = {
    now: () => nowMs,
    sleep: async (durationMs) => {
      sleptMs.push(durationMs);
      nowMs += durationMs;
    },
  };
  return { clock, sleptMs, set: (byMs: number) => void (nowMs += byMs) };
}

function limiterOn(clock: Clock, shared: SharedLimits = createInProcessLimits()): ModelLimiter {
  const store = createLimitStore({ shared, clock, log: silentLog, known: () => ({ requestsPerMinute: 60 }) });
  const limits = { concurrency: 10, patienceMs: 60_000 };
  return new ModelLimiter({ model: 'm', store, clock, dice: () => 0.5, log: silentLog, ...limits });
}

const call = (limiter: ModelLimiter) =>
  limiter.run(async () => ({ usage: emptyUsage('r', 'm', 0) }), { requestId: 'r', tokens: 1, signal });

describe('a limiter', () => {
  it.each([-HOUR_MS, HOUR_MS])(
    'goes on at its pace when the clock of its machine is set by %d ms',
    async (byMs) => {
      const { clock, sleptMs, set } = settableClock();
      const limiter = limiterOn(clock);
      for (let calls = 0; calls < 5; calls += 1) await call(limiter);
      const before = sleptMs.length;
      set(byMs);
      for (let calls = 0; calls < 5; calls += 1) await call(limiter);
      const waited = sleptMs.slice(before).reduce((sum, one) => sum + one, 0);
      expect(waited).toBeGreaterThan(2_500);
      expect(waited).toBeLessThan(6_000);
    },
  );

  it('agrees with others on the time, also when its clock is set back', async () => {
    const shared = createInProcessLimits();
    const [mine, theirs] = [settableClock(), settableClock()];
    const [first, second] = [limiterOn(mine.clock, shared), limiterOn(theirs.clock, shared)];
    await call(first);
    await call(second);
    mine.set(-HOUR_MS);
    for (let calls = 0; calls < 3; calls += 1) {
      await call(first);
      await call(second);
    }
    for (const { sleptMs } of [mine, theirs]) expect(Math.max(0, ...sleptMs)).toBeLessThan(10_000);
  });
});
