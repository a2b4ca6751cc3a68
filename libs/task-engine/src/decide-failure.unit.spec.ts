import { TaskError, type TaskErrorOptions } from '@generia/resilience';
import fc from 'fast-check';

import { decideFailure } from './decide-failure.js';
import {
  CancelledError,
  InvalidTaskError,
  LeaseLostError,
  ParkedError,
  ShutdownError,
} from './engine-errors.js';

const half = () => 0.5;
const errorThat = (options: Partial<TaskErrorOptions>) =>
  new TaskError('It broke.', { code: 'BROKEN', retry: 'costs_attempt', ...options });
const task = { attempt_count: 1, max_attempts: 3, deferral_count: 0 };

describe('what becomes of a failed attempt', () => {
  it.each([
    ['a lost lease is left alone', new LeaseLostError('one'), task, { action: 'abandon' }],
    ['a shutdown puts the task back', new ShutdownError(), task, { action: 'release' }],
    [
      'a shutdown puts even the last attempt back',
      new ShutdownError(),
      { ...task, attempt_count: 3 },
      { action: 'release' },
    ],
    [
      'a world that may not go on puts even the last attempt aside',
      new ParkedError('paused', 'Paused.'),
      { ...task, attempt_count: 3 },
      { action: 'park', reason: 'paused' },
    ],
    ['a cancelled world ends the task', new CancelledError('w1'), task, { action: 'cancel' }],
    ['what cannot succeed fails at the first attempt', new InvalidTaskError('No.'), task, { action: 'fail' }],
    [
      'the first counted failure waits up to a second',
      errorThat({}),
      task,
      { action: 'retry', delayMs: 500, refundAttempt: false },
    ],
    [
      'the second counted failure waits up to two',
      errorThat({}),
      { ...task, attempt_count: 2 },
      { action: 'retry', delayMs: 1_000, refundAttempt: false },
    ],
    ['the last attempt fails the task', errorThat({}), { ...task, attempt_count: 3 }, { action: 'fail' }],
    ['an attempt too many fails the task', errorThat({}), { ...task, attempt_count: 4 }, { action: 'fail' }],
    [
      'a free error is refunded, even at the last attempt',
      errorThat({ retry: 'free' }),
      { ...task, attempt_count: 3 },
      { action: 'retry', delayMs: 1_000, refundAttempt: true },
    ],
    [
      'the wait for a free error grows with the deferrals, up to a minute',
      errorThat({ retry: 'free' }),
      { ...task, deferral_count: 50 },
      { action: 'retry', delayMs: 30_000, refundAttempt: true },
    ],
    [
      'the wait between counted attempts grows up to a minute',
      errorThat({}),
      { ...task, attempt_count: 50, max_attempts: 99 },
      { action: 'retry', delayMs: 30_000, refundAttempt: false },
    ],
    [
      'a wait that the upstream asks for is honoured, and up to a fifth more',
      errorThat({ retry: 'free', retryAfterMs: 42_000 }),
      task,
      { action: 'retry', delayMs: 46_200, refundAttempt: true },
    ],
    [
      'a wait that the upstream asks for is honoured after a counted attempt too',
      errorThat({ retryAfterMs: 42_000 }),
      task,
      { action: 'retry', delayMs: 46_200, refundAttempt: false },
    ],
    [
      'a wait shorter than the backoff does not shorten it',
      errorThat({ retry: 'free', retryAfterMs: 10 }),
      task,
      { action: 'retry', delayMs: 1_000, refundAttempt: true },
    ],
    [
      'nobody waits longer than a quarter of an hour',
      errorThat({ retry: 'free', retryAfterMs: 86_400_000 }),
      task,
      { action: 'retry', delayMs: 900_000, refundAttempt: true },
    ],
  ])('%s', (_sentence, error, state, decision) => {
    expect(decideFailure(error, state, half)).toEqual(decision);
  });

  it('never waits a negative time or more than a quarter of an hour, whatever the counts and the dice', () => {
    const counts = fc.record({
      attempt_count: fc.integer({ min: 1, max: 1_000 }),
      max_attempts: fc.integer({ min: 1, max: 1_000 }),
      deferral_count: fc.nat(100_000),
    });
    const errors = fc.record({
      retry: fc.constantFrom('never' as const, 'costs_attempt' as const, 'free' as const),
      retryAfterMs: fc.option(fc.integer({ min: -1_000, max: 10_000_000 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(counts, errors, fc.double({ min: 0, max: 0.999, noNaN: true }), (state, options, roll) => {
        const decision = decideFailure(errorThat(options), state, () => roll);
        const mayRetry =
          options.retry === 'free' || (options.retry !== 'never' && state.attempt_count < state.max_attempts);
        expect(decision.action).toBe(mayRetry ? 'retry' : 'fail');
        if (decision.action !== 'retry') return;
        expect(decision.refundAttempt).toBe(options.retry === 'free');
        expect(decision.delayMs).toBeGreaterThanOrEqual(0);
        expect(decision.delayMs).toBeLessThanOrEqual(900_000);
      }),
    );
  });
});
