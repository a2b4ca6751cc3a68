import { getEventListeners } from 'node:events';

import { jest } from '@jest/globals';

import { systemClock } from './clock.js';
import {
  DeadlineExceeded,
  isDeadlineReason,
  remainingMs,
  startDeadline,
  waitAtMost,
  withDeadline,
} from './deadline.js';

const never = (): Promise<never> => new Promise(() => undefined);

describe('withDeadline', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: 0 });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('hands back what the work returns, and leaves neither timer nor listener', async () => {
    const { signal } = new AbortController();
    const answer = await withDeadline(async () => 7, { clock: systemClock, timeoutMs: 1_000, signal });
    expect(answer).toBe(7);
    expect(jest.getTimerCount()).toBe(0);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it('cleans up after work that fails, also when it fails before its first await', async () => {
    const failing = (): Promise<never> => {
      throw new Error('broken');
    };
    await expect(withDeadline(failing, { clock: systemClock, timeoutMs: 1_000 })).rejects.toThrow('broken');
    expect(jest.getTimerCount()).toBe(0);
  });

  it('ends deaf work when its time is up, and tells the work so', async () => {
    let given: AbortSignal | undefined;
    const outcome = withDeadline(
      (signal) => {
        given = signal;
        return never();
      },
      { clock: systemClock, timeoutMs: 1_000 },
    );
    const refused = expect(outcome).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
      retry: 'costs_attempt',
      timeoutMs: 1_000,
    });
    await jest.advanceTimersByTimeAsync(999);
    expect(given?.aborted).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    await refused;
    expect(given?.reason).toBeInstanceOf(DeadlineExceeded);
  });

  it('ends at once with the reason of the caller', async () => {
    const controller = new AbortController();
    const outcome = withDeadline(never, { clock: systemClock, timeoutMs: 1_000, signal: controller.signal });
    const reason = new Error('cancelled');
    controller.abort(reason);
    await expect(outcome).rejects.toBe(reason);
    expect(jest.getTimerCount()).toBe(0);
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
  });

  it('does not start work for a caller that has gone', async () => {
    const work = jest.fn(never);
    const signal = AbortSignal.abort(new Error('shutdown'));
    await expect(withDeadline(work, { clock: systemClock, timeoutMs: 1_000, signal })).rejects.toThrow(
      'shutdown',
    );
    expect(work).not.toHaveBeenCalled();
  });

  it('fails with the failure of a clock that cannot sleep', async () => {
    const broken = { now: () => 0, sleep: () => Promise.reject(new Error('no clock')) };
    await expect(withDeadline(never, { clock: broken, timeoutMs: 1_000 })).rejects.toThrow('no clock');
  });
});

describe('waitAtMost', () => {
  const clocks = [
    ['with alarms', () => systemClock],
    ['that only sleeps', () => ({ now: systemClock.now, sleep: systemClock.sleep })],
  ] as const;
  beforeEach(() => {
    jest.useFakeTimers({ now: 0 });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it.each(clocks)('leaves nothing of a clock %s when the work has ended', async (_, clock) => {
    const { signal } = new AbortController();
    await expect(waitAtMost(async () => 7, { clock: clock(), timeoutMs: 1_000, signal })).resolves.toBe(7);
    await expect(
      waitAtMost(() => Promise.reject(new Error('broken')), { clock: clock(), timeoutMs: 1_000, signal }),
    ).rejects.toThrow('broken');
    expect(jest.getTimerCount()).toBe(0);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it.each(clocks)('waits no longer than it may by a clock %s, and tells so first', async (_, clock) => {
    const order: unknown[] = [];
    const waiting = waitAtMost(never, { clock: clock(), timeoutMs: 1_000 }, (reason) => order.push(reason));
    const refused = waiting.catch((reason: unknown) => order.push(reason));
    await jest.advanceTimersByTimeAsync(999);
    expect(order).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);
    await refused;
    expect(order).toEqual([expect.any(DeadlineExceeded), order[0]]);
  });

  it('does not tell that time is up of work that has ended', async () => {
    const onUp = jest.fn();
    await waitAtMost(async () => 7, { clock: systemClock, timeoutMs: 1_000 }, onUp);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(onUp).not.toHaveBeenCalled();
  });
});

describe('remainingMs', () => {
  const clock = { now: () => 500, sleep: () => Promise.resolve() };

  it('counts down to the deadline and never below zero', () => {
    expect([remainingMs(800, clock), remainingMs(500, clock), remainingMs(100, clock)]).toEqual([300, 0, 0]);
  });
});

describe('startDeadline', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: 0 });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('aborts when time is up, once for all steps', async () => {
    const deadline = startDeadline({ clock: systemClock, timeoutMs: 100 });
    await jest.advanceTimersByTimeAsync(100);
    expect(deadline.signal.reason).toBeInstanceOf(DeadlineExceeded);
  });

  it('aborts with its caller, also with one who has gone already, and leaves nothing behind', () => {
    const controller = new AbortController();
    const deadline = startDeadline({ clock: systemClock, timeoutMs: 100, signal: controller.signal });
    const reason = new Error('cancelled');
    controller.abort(reason);
    expect(deadline.signal.reason).toBe(reason);
    const late = startDeadline({ clock: systemClock, timeoutMs: 100, signal: controller.signal });
    expect(late.signal.reason).toBe(reason);
    deadline.stop();
    late.stop();
    expect(jest.getTimerCount()).toBe(0);
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
  });

  it('never aborts once it is stopped', async () => {
    const deadline = startDeadline({ clock: systemClock, timeoutMs: 100 });
    deadline.stop();
    await jest.advanceTimersByTimeAsync(200);
    expect(deadline.signal.aborted).toBe(false);
  });
});

describe('isDeadlineReason', () => {
  it.each([
    [new DeadlineExceeded(1), true],
    [new DOMException('late', 'TimeoutError'), true],
    [new DOMException('stop', 'AbortError'), false],
    [new Error('cancelled'), false],
    ['timeout', false],
  ])('judges %p', (reason, expected) => {
    expect(isDeadlineReason(reason)).toBe(expected);
  });
});
