import type { Clock, Log } from '@generia/resilience';

import { Shutdown } from './shutdown.js';

/** A clock that jumps: whoever sleeps, sleeps no real time, unless aborted in the same turn of the event loop. */
function jumpingClock(): Clock {
  let nowMs = 0;
  return {
    now: () => nowMs,
    sleep: (durationMs, signal) =>
      new Promise((resolve, reject) => {
        const immediate = setImmediate(() => {
          nowMs += durationMs;
          resolve();
        });
        signal?.addEventListener('abort', () => {
          clearImmediate(immediate);
          reject(signal.reason as Error);
        });
      }),
  };
}

function recorder() {
  const errors: unknown[] = [];
  const ignore = (): void => undefined;
  const log: Log = { debug: ignore, info: ignore, warn: ignore, error: (fields) => void errors.push(fields) };
  return { log, errors };
}

describe('Shutdown', () => {
  it('closes the last opened first, one after another', async () => {
    const order: string[] = [];
    const shutdown = new Shutdown({ graceMs: 1_000, clock: jumpingClock() });
    shutdown.add('store', () => void order.push('store'));
    shutdown.add('worker', async () => {
      order.push('worker begins');
      await Promise.resolve();
      order.push('worker ends');
    });
    expect(await shutdown.close()).toEqual([
      { name: 'worker', outcome: 'closed' },
      { name: 'store', outcome: 'closed' },
    ]);
    expect(order).toEqual(['worker begins', 'worker ends', 'store']);
  });

  it('closes at once what is opened after everything was closed', async () => {
    const order: string[] = [];
    const shutdown = new Shutdown({ graceMs: 1_000, clock: jumpingClock() });
    shutdown.add('early', () => void order.push('early'));
    await shutdown.close();
    await new Promise<void>((resolve) =>
      shutdown.add('late', () => {
        order.push('late');
        resolve();
      }),
    );
    expect(order).toEqual(['early', 'late']);
  });

  it('logs a part that fails, thrown or rejected, and goes on', async () => {
    const { log, errors } = recorder();
    const shutdown = new Shutdown({ graceMs: 1_000, clock: jumpingClock(), log });
    shutdown.add('last', () => undefined);
    shutdown.add('rejects', () => Promise.reject(new Error('r')));
    shutdown.add('throws', () => {
      throw new Error('t');
    });
    expect((await shutdown.close()).map(({ outcome }) => outcome)).toEqual(['failed', 'failed', 'closed']);
    expect(errors).toEqual([
      { err: new Error('t'), part: 'throws' },
      { err: new Error('r'), part: 'rejects' },
    ]);
  });

  it('leaves a hanging part behind after the grace time and still closes the rest', async () => {
    const { log, errors } = recorder();
    const clock = jumpingClock();
    const shutdown = new Shutdown({ graceMs: 1_000, leastMs: 100, clock, log });
    shutdown.add('store', () => undefined);
    shutdown.add('hangs too', () => new Promise(() => undefined));
    shutdown.add('hangs', () => new Promise(() => undefined));
    expect(await shutdown.close()).toEqual([
      { name: 'hangs', outcome: 'timed_out' },
      { name: 'hangs too', outcome: 'timed_out' },
      { name: 'store', outcome: 'closed' },
    ]);
    expect(clock.now()).toBe(1_100);
    expect(errors).toEqual([
      { part: 'hangs', allowedMs: 1_000 },
      { part: 'hangs too', allowedMs: 100 },
    ]);
  });

  it('closes once, however often it is asked', async () => {
    let closes = 0;
    const shutdown = new Shutdown({ graceMs: 1_000 });
    shutdown.add('store', () => void (closes += 1));
    const [first, second] = [shutdown.close(), shutdown.close()];
    expect(first).toBe(second);
    await first;
    expect(closes).toBe(1);
  });
});
