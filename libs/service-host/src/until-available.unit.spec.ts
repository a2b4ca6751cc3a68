import { type Clock, type Log, TaskError } from '@generia/resilience';

import { untilAvailable } from './until-available.js';

const AWAY = new TaskError('Nobody listens.', { code: 'AWAY', retry: 'free' });

/** A clock whose sleeps are over at once. */
function bench() {
  let nowMs = 0;
  const clock: Clock = {
    now: () => nowMs,
    sleep: async (durationMs, signal) => {
      signal?.throwIfAborted();
      nowMs += durationMs;
    },
  };
  const lines: string[] = [];
  const line = (_fields: unknown, message: string) => void lines.push(message);
  const log: Log = { debug: line, info: line, warn: line, error: line };
  const stop = new AbortController();
  const options = { name: 'MongoDB', clock, dice: () => 1, log, signal: stop.signal };
  return { lines, stop, options, now: () => nowMs };
}

/** Fails so many times before it opens. */
const after = (failures: number, error: Error = AWAY) => {
  let left = failures;
  return async () => {
    if (left-- > 0) throw error;
    return 'open';
  };
};

describe('waiting for a server', () => {
  it('says nothing when it is there', async () => {
    const { options, lines } = bench();
    expect(await untilAvailable(after(0), options)).toBe('open');
    expect(lines).toEqual([]);
  });

  it('says once that it waits, and at the end that it goes on', async () => {
    const { options, lines } = bench();
    expect(await untilAvailable(after(4), options)).toBe('open');
    expect(lines).toEqual(['MongoDB does not answer; waiting for it', 'MongoDB answers; going on']);
  });

  it('reminds every minute, and asks again after ten seconds at the most', async () => {
    const { options, lines, now } = bench();
    await untilAvailable(after(30), options);
    expect(now()).toBeLessThanOrEqual(30 * 10_000);
    expect(lines.length).toBeGreaterThanOrEqual(4);
    expect(lines.length).toBeLessThanOrEqual(7);
  });

  it('throws at once what waiting cannot mend', async () => {
    const { options, lines } = bench();
    const wrong = new TaskError('Wrong password.', { code: 'AUTH', retry: 'never' });
    await expect(untilAvailable(after(9, wrong), options)).rejects.toBe(wrong);
    expect(lines).toEqual([]);
  });

  it('ends with the reason of the stop', async () => {
    const { options, stop } = bench();
    const reason = new Error('stop');
    const waiting = untilAvailable(async () => {
      stop.abort(reason);
      throw AWAY;
    }, options);
    await expect(waiting).rejects.toBe(reason);
  });
});
