import { settle, VirtualClock } from '@generia/resilience/testing';

import { SharedAlarm } from './shared-alarm.js';

describe('a shared alarm', () => {
  it('wakes those who sleep until the same moment together, with one timer', async () => {
    const clock = new VirtualClock(0);
    const alarm = new SharedAlarm(clock);
    const { signal } = new AbortController();
    const woken: string[] = [];
    for (const name of ['a', 'b']) void alarm.sleepUntil(10, signal).then(() => woken.push(name));
    void alarm.sleepUntil(20, signal).then(() => woken.push('c'));
    expect(clock.sleepers).toBe(2);
    await clock.advance(10);
    expect(woken).toEqual(['a', 'b']);
    await clock.advance(10);
    expect(woken).toEqual(['a', 'b', 'c']);
  });

  it('lets each leave by its own signal, and leaves no timer when the last has', async () => {
    const clock = new VirtualClock(0);
    const alarm = new SharedAlarm(clock);
    const [one, two] = [new AbortController(), new AbortController()];
    const sleeping = [one, two].map(({ signal }) => alarm.sleepUntil(10, signal));
    const ends = Promise.allSettled(sleeping);
    one.abort(new Error('no more'));
    await settle();
    expect(clock.sleepers).toBe(1);
    two.abort(new Error('no more'));
    await ends;
    expect(clock.sleepers).toBe(0);
    await expect(sleeping[0]).rejects.toThrow('no more');
  });
});
