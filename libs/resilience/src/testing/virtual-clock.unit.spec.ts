import { getEventListeners } from 'node:events';

import fc from 'fast-check';

import { VirtualClock } from './virtual-clock.js';

describe('VirtualClock', () => {
  it('wakes every sleeper at its own time, in order of time and then of arrival', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(50), { maxLength: 20 }), async (durations) => {
        const clock = new VirtualClock(0);
        const woken: { readonly index: number; readonly at: number }[] = [];
        durations.forEach((durationMs, index) => {
          void clock.sleep(durationMs).then(() => woken.push({ index, at: clock.now() }));
        });
        await clock.advance(50);
        const expected = durations
          .map((at, index) => ({ index, at }))
          .sort((a, b) => a.at - b.at || a.index - b.index);
        expect(woken).toEqual(expected);
        expect(clock.now()).toBe(50);
        expect(clock.sleepers).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  it('settles what one sleeper sets off before it wakes the next', async () => {
    const clock = new VirtualClock(0);
    const seen: string[] = [];
    void clock.sleep(10).then(async () => {
      for (let tick = 0; tick < 20; tick += 1) await Promise.resolve();
      seen.push('set off by the first');
    });
    void clock.sleep(20).then(() => seen.push('second'));
    await clock.advance(30);
    expect(seen).toEqual(['set off by the first', 'second']);
  });

  it('ends a sleep with the reason of its abort and forgets it', async () => {
    const clock = new VirtualClock();
    const controller = new AbortController();
    const sleep = clock.sleep(1_000, controller.signal);
    const other = clock.sleep(1_000);
    controller.abort(new Error('stop'));
    await expect(sleep).rejects.toThrow('stop');
    expect(clock.sleepers).toBe(1);
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
    await clock.advance(1_000);
    await other;
    await expect(clock.sleep(1, controller.signal)).rejects.toThrow('stop');
  });

  it('runs until the work is done, and says so when it never will be', async () => {
    const clock = new VirtualClock(0);
    const work = async (): Promise<string> => {
      await clock.sleep(100);
      await clock.sleep(200);
      return 'done';
    };
    await expect(clock.runUntil(work())).resolves.toBe('done');
    expect(clock.now()).toBe(300);
    await expect(clock.runUntil(new Promise(() => undefined))).rejects.toThrow('Nobody sleeps');
  });
});
