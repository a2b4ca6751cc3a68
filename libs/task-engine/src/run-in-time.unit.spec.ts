import { jest } from '@jest/globals';
import { settle, VirtualClock } from '@generia/resilience/testing';

import { runInTime } from './run-in-time.js';

const LATE = new Error('late');

function start(work: (signal: AbortSignal) => Promise<string>, clock = new VirtualClock()) {
  const abort = new AbortController();
  const afterwards = jest.fn();
  const running = runInTime(work, {
    ...{ clock, signal: abort.signal, timeoutMs: 1_000, graceMs: 100 },
    late: () => LATE,
    onAfterwards: afterwards,
  });
  const ends: unknown[] = [];
  running.then(
    (value) => ends.push(value),
    (error: unknown) => ends.push(error),
  );
  return { clock, abort, ends, afterwards };
}

const never = () => new Promise<never>(() => undefined);
const whenTold = (
  signal: AbortSignal,
  end: (resolve: (value: string) => void, reject: (error: Error) => void) => void,
) => new Promise<string>((resolve, reject) => signal.addEventListener('abort', () => end(resolve, reject)));

describe('work that has to end in time', () => {
  it('gives its result, or its own error, and leaves no timer', async () => {
    const good = start(() => Promise.resolve('done'));
    const bad = start(() => Promise.reject(new Error('broken')));
    await settle();
    expect(good.ends).toEqual(['done']);
    expect(bad.ends).toEqual([new Error('broken')]);
    expect(good.clock.sleepers + bad.clock.sleepers).toBe(0);
  });

  it('is told when its time is over, and waited for', async () => {
    let letEnd = (): void => undefined;
    const { clock, ends } = start((signal) =>
      whenTold(signal, (_resolve, reject) => (letEnd = () => reject(new Error('echo')))),
    );
    await clock.advance(1_050);
    expect(ends).toEqual([]);
    letEnd();
    await settle();
    expect(ends).toEqual([LATE]);
    expect(clock.sleepers).toBe(0);
  });

  it('may still succeed in the grace time', async () => {
    const { clock, ends } = start((signal) => whenTold(signal, (resolve) => resolve('just so')));
    await clock.advance(1_000);
    expect(ends).toEqual(['just so']);
  });

  it('is left alone when it is deaf', async () => {
    const { clock, ends, afterwards } = start(never);
    await clock.advance(1_099);
    expect(ends).toEqual([]);
    await clock.advance(1);
    expect(ends).toEqual([LATE]);
    expect(clock.sleepers).toBe(0);
    expect(afterwards).not.toHaveBeenCalled();
  });

  it('is left alone when it is deaf to its caller, and tells when it has ended after all', async () => {
    let letEnd = (): void => undefined;
    const work = new Promise<string>((resolve) => (letEnd = () => resolve('late')));
    const { abort, clock, ends, afterwards } = start(() => work);
    await clock.advance(500);
    abort.abort(new Error('stop'));
    await clock.advance(99);
    expect(ends).toEqual([]);
    await clock.advance(1);
    expect(ends).toEqual([new Error('stop')]);
    expect(clock.sleepers).toBe(0);
    letEnd();
    await settle();
    expect(afterwards).toHaveBeenCalledTimes(1);
  });

  it('ends with the reason of its caller', async () => {
    const { abort, clock, ends } = start((signal) =>
      whenTold(signal, (_, reject) => reject(new Error('echo'))),
    );
    abort.abort(new Error('stop'));
    await settle();
    expect(ends).toEqual([new Error('stop')]);
    expect(clock.sleepers).toBe(0);
  });

  it('ends with the fault of a clock that fails, not as if it were late', async () => {
    const fault = new Error('no clock');
    class FailingClock extends VirtualClock {
      override sleep(durationMs: number, signal?: AbortSignal): Promise<void> {
        return durationMs === 1_000 ? Promise.reject(fault) : super.sleep(durationMs, signal);
      }
    }
    const { clock, ends } = start(
      (signal) => whenTold(signal, (_, reject) => reject(new Error('echo'))),
      new FailingClock(),
    );
    await settle();
    expect(ends).toEqual([fault]);
    expect(clock.sleepers).toBe(0);
  });
});
