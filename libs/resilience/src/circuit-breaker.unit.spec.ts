import { getEventListeners } from 'node:events';

import fc from 'fast-check';

import { CircuitBreaker, type CircuitBreakerOptions, type CircuitStateChange } from './circuit-breaker.js';
import { CircuitOpenError } from './circuit-open-error.js';
import { settle, VirtualClock } from './testing/index.js';

class Outage extends Error {}
const isFailure = (error: unknown): boolean => error instanceof Outage;
const fails = (): Promise<never> => Promise.reject(new Outage('down'));
const works = (): Promise<string> => Promise.resolve('up');
const refuses = (): Promise<never> => Promise.reject(new Error('bad request'));

function bench(options: Partial<CircuitBreakerOptions> = {}) {
  const clock = new VirtualClock(0);
  const changes: CircuitStateChange[] = [];
  const breaker = new CircuitBreaker({
    name: 'Upstream',
    clock,
    failureThreshold: 3,
    openMs: 1_000,
    maxOpenMs: 8_000,
    onStateChange: (change) => changes.push(change),
    ...options,
  });
  const run = (work: () => Promise<unknown>, signal?: AbortSignal): Promise<string> =>
    breaker.run(work, { isFailure, signal }).then(
      () => 'ok',
      (error: unknown) =>
        error instanceof CircuitOpenError ? `open ${error.retryAfterMs}` : (error as Error).message,
    );
  const fail = async (times: number): Promise<void> => {
    for (let time = 0; time < times; time += 1) await run(fails);
  };
  return { clock, breaker, changes, run, fail };
}

/** Work that ends when it is told to. */
function gate() {
  let open = (): void => undefined;
  let slam = (): void => undefined;
  const promise = new Promise<string>((resolve, reject) => {
    open = () => resolve('up');
    slam = () => reject(new Outage('down'));
  });
  return { work: () => promise, open: () => open(), slam: () => slam() };
}

describe('CircuitBreaker', () => {
  it('hands on what the work returns and throws', async () => {
    const { breaker, run } = bench();
    await expect(breaker.run(works, { isFailure })).resolves.toBe('up');
    expect(await run(fails)).toBe('down');
    expect(breaker.state).toBe('closed');
  });

  it('stays open no longer when the clock of the machine is set back', async () => {
    const time = new VirtualClock(0);
    let setByMs = 0;
    const clock = { now: () => time.now() + setByMs, sleep: time.sleep.bind(time) };
    const { breaker, run, fail } = bench({ clock });
    await fail(3);
    setByMs = -3_600_000;
    expect(await run(works)).toBe('open 1000');
    await time.advance(999);
    expect(breaker.state).toBe('open');
    await time.advance(1);
    expect(await run(works)).toBe('ok');
  });

  it('opens after so many failures in a row, and then calls nobody', async () => {
    const { breaker, run, fail } = bench();
    await fail(2);
    await run(works);
    await fail(2);
    expect(breaker.state).toBe('closed');
    await fail(1);
    expect(breaker.state).toBe('open');
    let called = false;
    const work = async (): Promise<void> => {
      called = true;
    };
    expect(await run(work)).toBe('open 1000');
    expect(called).toBe(false);
  });

  it('takes an error that is no failure as a sign of life', async () => {
    const { breaker, run, fail } = bench();
    await fail(2);
    await run(refuses);
    await fail(2);
    expect(breaker.state).toBe('closed');
  });

  it('says when the next probe may go, free of charge', async () => {
    const { clock, breaker, fail } = bench();
    await fail(3);
    expect(breaker.untilProbeMs).toBe(1_000);
    await clock.advance(400);
    expect(breaker.untilProbeMs).toBe(600);
    const error: unknown = await breaker.run(works, { isFailure }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CircuitOpenError);
    expect(error).toMatchObject({
      code: 'CIRCUIT_OPEN',
      retry: 'free',
      retryAfterMs: 600,
      breaker: 'Upstream',
    });
  });

  it('lets exactly one probe through and closes when it works', async () => {
    const { clock, breaker, run, fail, changes } = bench();
    await fail(3);
    await clock.advance(1_000);
    expect(breaker.state).toBe('half_open');
    const probe = gate();
    const first = run(probe.work);
    expect(await run(works)).toBe('open 1000');
    expect(await run(works)).toBe('open 1000');
    probe.open();
    expect(await first).toBe('ok');
    expect(breaker.state).toBe('closed');
    expect(await run(works)).toBe('ok');
    expect(changes).toEqual([
      { name: 'Upstream', from: 'closed', to: 'open', openMs: 1_000 },
      { name: 'Upstream', from: 'open', to: 'half_open' },
      { name: 'Upstream', from: 'half_open', to: 'closed' },
    ]);
  });

  it('closes when the probe is refused for another reason than an outage', async () => {
    const { clock, breaker, run, fail } = bench();
    await fail(3);
    await clock.advance(1_000);
    expect(await run(refuses)).toBe('bad request');
    expect(breaker.state).toBe('closed');
  });

  it('stays open twice as long after each failed probe, up to its limit, and starts anew afterwards', async () => {
    const { clock, changes, run, fail } = bench();
    await fail(3);
    for (const openMs of [1_000, 2_000, 4_000, 8_000, 8_000]) {
      await clock.advance(openMs - 1);
      expect(await run(works)).toBe('open 1');
      await clock.advance(1);
      expect(await run(fails)).toBe('down');
    }
    await clock.advance(8_000);
    await run(works);
    await fail(3);
    const opened = changes.filter(({ to }) => to === 'open').map(({ openMs }) => openMs);
    expect(opened).toEqual([1_000, 2_000, 4_000, 8_000, 8_000, 8_000, 1_000]);
  });

  it('costs an outage of ten minutes a few probes a minute, whoever asks', async () => {
    const { clock, run } = bench({ failureThreshold: 5, openMs: 5_000, maxOpenMs: 30_000 });
    const callsAtMs: number[] = [];
    const work = async (): Promise<never> => {
      callsAtMs.push(clock.now());
      await clock.sleep(100);
      return fails();
    };
    for (let second = 0; second < 600; second += 1) {
      void run(work);
      void run(work);
      await clock.advance(1_000);
    }
    const perMinute = Array.from(
      { length: 10 },
      (_, minute) => callsAtMs.filter((atMs) => Math.floor(atMs / 60_000) === minute).length,
    );
    expect(perMinute[0]).toBeLessThanOrEqual(5 + 1 + 3);
    expect(Math.max(...perMinute.slice(1))).toBeLessThanOrEqual(2);
    expect(Math.min(...perMinute.slice(1))).toBeGreaterThanOrEqual(1);
  });

  it('ignores what was under way when it changed its state', async () => {
    const { clock, breaker, run, fail } = bench();
    const [early, late, last] = [gate(), gate(), gate()];
    const earlyRun = run(early.work);
    const lateRun = run(late.work);
    const lastRun = run(last.work);
    await fail(3);
    early.open();
    await earlyRun;
    expect(breaker.state).toBe('open');
    await clock.advance(1_000);
    const probe = gate();
    const probing = run(probe.work);
    late.slam();
    await lateRun;
    expect(breaker.state).toBe('half_open');
    probe.open();
    await probing;
    await fail(2);
    last.slam();
    await lastRun;
    expect(breaker.state).toBe('closed');
  });

  it('does not count calls that their caller aborted, deaf work included', async () => {
    const { breaker, run, fail } = bench();
    await fail(2);
    const controller = new AbortController();
    const aborted = run(() => new Promise(() => undefined), controller.signal);
    controller.abort(new Error('lease lost'));
    expect(await aborted).toBe('lease lost');
    expect(breaker.state).toBe('closed');
    await fail(1);
    expect(breaker.state).toBe('open');
  });

  it('frees the place of a probe that its caller aborted', async () => {
    const { clock, breaker, run, fail } = bench();
    await fail(3);
    await clock.advance(1_000);
    const controller = new AbortController();
    const probe = run(() => new Promise(() => undefined), controller.signal);
    expect(await run(works)).toBe('open 1000');
    controller.abort(new Error('shutdown'));
    expect(await probe).toBe('shutdown');
    expect(breaker.state).toBe('half_open');
    expect(await run(works)).toBe('ok');
    expect(breaker.state).toBe('closed');
  });

  it('learns nothing from the refusal of a breaker inside of it', async () => {
    const { clock, breaker, run, fail } = bench();
    const inner = bench({ failureThreshold: 1 });
    await inner.fail(1);
    const nested = (): Promise<unknown> => inner.breaker.run(works, { isFailure });
    await fail(2);
    expect(await run(nested)).toBe('open 1000');
    await fail(1);
    expect(breaker.state).toBe('open');
    await clock.advance(1_000);
    expect(await run(nested)).toBe('open 1000');
    expect(breaker.state).toBe('half_open');
  });

  it('runs nothing for a caller that has gone, and keeps the place of the probe', async () => {
    const { clock, run, fail } = bench();
    await fail(3);
    await clock.advance(1_000);
    expect(await run(works, AbortSignal.abort(new Error('gone')))).toBe('gone');
    expect(await run(works)).toBe('ok');
  });

  it('counts work that throws before its first await', async () => {
    const { breaker, run } = bench({ failureThreshold: 1 });
    const throws = (): Promise<never> => {
      throw new Outage('at once');
    };
    expect(await run(throws)).toBe('at once');
    expect(breaker.state).toBe('open');
  });

  it('leaves no listener on a signal and no timer', async () => {
    const { clock, run } = bench();
    const { signal } = new AbortController();
    await run(works, signal);
    await run(fails, signal);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    expect(clock.sleepers).toBe(0);
  });

  it.each([
    [{ failureThreshold: 0 }, /at least 1 failure/],
    [{ openMs: 0 }, /longer than 0 ms/],
    [{ openMs: 10, maxOpenMs: 5 }, /from 10 to 5 ms/],
  ])('refuses %p', (options, problem) => {
    expect(() => bench(options)).toThrow(problem);
  });

  it('never runs two probes at a time nor works while open, whatever happens', async () => {
    const fate = fc.constantFrom('works', 'fails', 'refuses', 'aborts');
    const step = fc.record({ fate, takesMs: fc.nat(1_500), pauseMs: fc.nat(1_500) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const { clock, breaker, run } = bench({ failureThreshold: 2, maxOpenMs: 2_000 });
        let probes = 0;
        let worst = 0;
        for (const { fate: end, takesMs, pauseMs } of steps) {
          const controller = new AbortController();
          const work = async (): Promise<unknown> => {
            expect(breaker.state).not.toBe('open');
            const isProbe = breaker.state === 'half_open';
            if (isProbe) worst = Math.max(worst, (probes += 1));
            try {
              await clock.sleep(takesMs, controller.signal);
              if (end === 'aborts') controller.abort(new Error('stop'));
              return await (end === 'fails' ? fails() : end === 'refuses' ? refuses() : works());
            } finally {
              if (isProbe) probes -= 1;
            }
          };
          void run(work, controller.signal);
          await clock.advance(pauseMs);
        }
        await clock.advance(10_000);
        await settle();
        expect(worst).toBeLessThanOrEqual(1);
        expect(probes).toBe(0);
        expect(await run(works)).toBe('ok');
        expect(breaker.state).toBe('closed');
      }),
      { numRuns: 60 },
    );
  });
});
