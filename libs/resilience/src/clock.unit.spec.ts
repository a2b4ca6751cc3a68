import { getEventListeners } from 'node:events';

import { jest } from '@jest/globals';

import { systemClock } from './clock.js';

describe('systemClock', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: 1_000 });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('tells the time of the machine', () => {
    expect(systemClock.now()).toBe(1_000);
  });

  it('sleeps for the whole duration and not longer', async () => {
    let awake = false;
    const sleep = systemClock.sleep(50).then(() => {
      awake = true;
    });
    await jest.advanceTimersByTimeAsync(49);
    expect(awake).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    expect(awake).toBe(true);
    await sleep;
  });

  it('wakes with the reason of an abort and leaves neither timer nor listener', async () => {
    const controller = new AbortController();
    const sleep = systemClock.sleep(60_000, controller.signal);
    controller.abort(new Error('lease lost'));
    await expect(sleep).rejects.toThrow('lease lost');
    expect(jest.getTimerCount()).toBe(0);
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
  });

  it('does not fall asleep when the signal has aborted already', async () => {
    await expect(systemClock.sleep(60_000, AbortSignal.abort(new Error('shutdown')))).rejects.toThrow(
      'shutdown',
    );
    expect(jest.getTimerCount()).toBe(0);
  });

  it('leaves no listener on the signal after sleeping', async () => {
    const controller = new AbortController();
    const sleep = systemClock.sleep(5, controller.signal);
    await jest.advanceTimersByTimeAsync(5);
    await sleep;
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
  });
});
