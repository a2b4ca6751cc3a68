import { VirtualClock } from '@generia/resilience/testing';

import { SharedAlarm } from './shared-alarm.js';

function alarmAtZero() {
  const clock = new VirtualClock(0);
  const alarm = new SharedAlarm(clock);
  const rung: string[] = [];
  const ringAt = (atMs: number, name: string) => alarm.ringAt(atMs, () => rung.push(name));
  return { clock, alarm, rung, ringAt };
}

describe('a shared alarm', () => {
  it('calls those who asked for the same moment together, with one timer', async () => {
    const { clock, rung, ringAt } = alarmAtZero();
    for (const name of ['a', 'b']) ringAt(10, name);
    ringAt(20, 'c');
    expect(clock.sleepers).toBe(2);
    await clock.advance(10);
    expect(rung).toEqual(['a', 'b']);
    await clock.advance(10);
    expect(rung).toEqual(['a', 'b', 'c']);
  });

  it('lets each leave, and leaves no timer when the last has', async () => {
    const { clock, rung, ringAt } = alarmAtZero();
    const [leave, leaveToo] = [ringAt(10, 'a'), ringAt(10, 'b')];
    leave();
    expect(clock.sleepers).toBe(1);
    leaveToo();
    await clock.advance(20);
    expect(rung).toEqual([]);
    expect(clock.sleepers).toBe(0);
  });

  it('calls nobody whom another one made leave', async () => {
    const { clock, alarm, rung, ringAt } = alarmAtZero();
    const leave = { last: (): void => undefined };
    alarm.ringAt(10, () => leave.last());
    leave.last = ringAt(10, 'b');
    await clock.advance(10);
    expect(rung).toEqual([]);
  });

  it('keeps those who ask for a moment anew when it has rung', async () => {
    const { clock, rung, ringAt } = alarmAtZero();
    const leave = ringAt(0, 'a');
    await clock.advance(0);
    ringAt(0, 'b');
    leave();
    await clock.advance(0);
    expect(rung).toEqual(['a', 'b']);
  });
});
