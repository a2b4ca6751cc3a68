import { jest } from '@jest/globals';

import { setAlarm } from './set-alarm.js';
import { settle, VirtualClock } from './testing/virtual-clock.js';

/** A clock that is slept with; its sleep ends when the test says so. */
function sleptWith() {
  let end = (_fault?: Error): void => undefined;
  const slept = new Promise<void>(
    (resolve, reject) => (end = (fault) => (fault ? reject(fault) : resolve())),
  );
  return { end, clock: { now: () => 0, sleep: () => slept } };
}

describe('an alarm of a clock that is slept with', () => {
  it('rings once when its time is over', async () => {
    const clock = new VirtualClock();
    const ring = jest.fn();
    setAlarm(clock, 100, ring);
    await clock.advance(99);
    expect(ring).not.toHaveBeenCalled();
    await clock.advance(1_000);
    expect(ring.mock.calls).toEqual([[]]);
  });

  it('leaves no sleep once it was stopped', async () => {
    const clock = new VirtualClock();
    const ring = jest.fn();
    setAlarm(clock, 100, ring)();
    await settle();
    expect(clock.sleepers).toBe(0);
    expect(ring).not.toHaveBeenCalled();
  });

  it('is silent when it is stopped after its sleep has ended, in the same turn', async () => {
    const { clock, end } = sleptWith();
    const ring = jest.fn();
    const stop = setAlarm(clock, 100, ring);
    end();
    stop();
    await settle();
    expect(ring).not.toHaveBeenCalled();
  });

  it('rings with the reason of a clock that fails, unless it was stopped', async () => {
    const fault = new Error('no clock');
    const { clock, end } = sleptWith();
    const rings = [jest.fn(), jest.fn()] as const;
    setAlarm(clock, 100, rings[0]);
    setAlarm(clock, 100, rings[1])();
    end(fault);
    await settle();
    expect(rings[0].mock.calls).toEqual([[fault]]);
    expect(rings[1]).not.toHaveBeenCalled();
  });
});
