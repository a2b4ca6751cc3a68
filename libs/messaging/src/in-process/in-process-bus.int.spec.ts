import type { Clock } from '@generia/resilience';

import { createGate, describeMessageBus, Inbox } from '../testing/index.js';
import { createInProcessBus, type RefusedDelivery } from './in-process-bus.js';

describeMessageBus('the in-process bus', { openBus: async () => createInProcessBus({ retryPauseMs: 5 }) });

const numbered = (count: number, key = 'one') =>
  Array.from({ length: count }, (_, value) => ({ key, value }));

describe('the in-process bus', () => {
  it('forgets what every known group has consumed', async () => {
    const bus = createInProcessBus();
    const [first, second, late] = [new Inbox(), new Inbox(), new Inbox()];
    await bus.subscribe({ topics: ['t'], groupId: 'first', onMessage: first.take });
    const slow = await bus.subscribe({ topics: ['t'], groupId: 'second', onMessage: second.take });
    await bus.publish('t', numbered(10));
    await Promise.all([first.untilDistinct(10), second.untilDistinct(10)]);
    slow.pause();
    await bus.publish('t', [{ key: 'one', value: 'kept for the second' }]);
    await first.untilDistinct(11);
    await bus.subscribe({ topics: ['t'], groupId: 'late', onMessage: late.take });
    await late.untilDistinct(1);

    expect(late.values).toEqual(['kept for the second']);
    await bus.close();
  });

  it('keeps the newest messages, and a bounded number of them, for a group to come', async () => {
    const bus = createInProcessBus({ keptUnread: 6, partitions: 2 });
    const inbox = new Inbox();
    for (let value = 0; value < 50; value += 1) await bus.publish('t', [{ key: 'one', value }]);
    await bus.subscribe({ topics: ['t'], groupId: 'g', onMessage: inbox.take });
    await inbox.until((messages) => messages.some((message) => message.text === '49'));

    expect(inbox.values).toEqual([44, 45, 46, 47, 48, 49]);
    await bus.close();
  });

  it('bounds what waits for a group without members, and nothing that a paused consumer waits for', async () => {
    const bus = createInProcessBus({ keptUnread: 6, partitions: 1 });
    const [gone, paused] = [new Inbox(), new Inbox()];
    const leaving = await bus.subscribe({ topics: ['t'], groupId: 'gone', onMessage: gone.take });
    const waiting = await bus.subscribe({ topics: ['t'], groupId: 'paused', onMessage: paused.take });
    waiting.pause();
    await leaving.stop();
    await bus.publish('t', numbered(50));
    waiting.resume();
    await paused.untilDistinct(50);
    await bus.publish('t', [{ key: 'one', value: 50 }]);
    await bus.subscribe({ topics: ['t'], groupId: 'gone', onMessage: gone.take });
    await gone.until((messages) => messages.some((message) => message.text === '50'));

    expect(paused.values.slice(0, 50)).toEqual(numbered(50).map(({ value }) => value));
    expect(gone.values).toEqual(
      numbered(51)
        .slice(-gone.messages.length)
        .map(({ value }) => value),
    );
    expect(gone.messages.length).toBeLessThanOrEqual(6 + 2);
    await bus.close();
  });

  it('lets a short queue pass a long one', async () => {
    const bus = createInProcessBus({ partitions: 1 });
    const all = new Inbox();
    await bus.subscribe({ topics: ['long', 'short'], groupId: 'g', onMessage: all.take });
    await bus.publish('long', numbered(1000));
    await bus.publish('short', numbered(3));
    await all.until((messages) => messages.filter((message) => message.topic === 'short').length === 3);

    expect(all.messages.length).toBeLessThan(10);
    await bus.close();
  });

  it('holds back even what was on its way when its consumer paused', async () => {
    const bus = createInProcessBus();
    const [paused, witness] = [new Inbox(), new Inbox()];
    const subscription = await bus.subscribe({ topics: ['t'], groupId: 'paused', onMessage: paused.take });
    await bus.subscribe({ topics: ['t'], groupId: 'witness', onMessage: witness.take });
    await bus.publish('t', numbered(1));
    subscription.pause();
    await witness.untilDistinct(1);
    expect(paused.messages).toEqual([]);

    subscription.resume();
    await paused.untilDistinct(1);
    await bus.close();
  });

  it('tells who refused what, waits the pause, and leaves no timer when it closes', async () => {
    const sleeps: { durationMs: number; signal: AbortSignal | undefined }[] = [];
    const asleep = createGate();
    const clock: Clock = {
      now: () => 0,
      sleep: (durationMs, signal) => {
        sleeps.push({ durationMs, signal });
        asleep.open();
        return new Promise((_, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
        });
      },
    };
    const refused: RefusedDelivery[] = [];
    const bus = createInProcessBus({ clock, retryPauseMs: 70, onRefused: (one) => refused.push(one) });
    const error = new Error('no');
    await bus.subscribe({
      topics: ['t'],
      groupId: 'g',
      onMessage: async () => {
        throw error;
      },
    });
    await bus.publish('t', [{ key: 'one', value: 1 }]);
    await asleep.passed;
    expect(refused).toMatchObject([{ groupId: 'g', error, message: { topic: 't', text: '1' } }]);
    expect(sleeps.map(({ durationMs }) => durationMs)).toEqual([70]);

    await bus.close();
    expect(sleeps.every(({ signal }) => signal?.aborted)).toBe(true);
    expect(refused).toHaveLength(1);
  });

  it('tries a refused message at once when its partition changes hands', async () => {
    const never: Clock = {
      now: () => 0,
      sleep: (_, signal) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
        }),
    };
    const bus = createInProcessBus({ clock: never });
    const [refusing, successor] = [new Inbox(), new Inbox()];
    const leaving = await bus.subscribe({
      topics: ['t'],
      groupId: 'g',
      onMessage: async (message) => {
        await refusing.take(message);
        throw new Error('no');
      },
    });
    await bus.publish('t', numbered(1));
    await refusing.untilDistinct(1);
    await leaving.stop();
    await bus.subscribe({ topics: ['t'], groupId: 'g', onMessage: successor.take });
    await successor.untilDistinct(1);

    expect(successor.values).toEqual([0]);
    await bus.close();
  });

  it('lets a running handler publish while the bus closes', async () => {
    const bus = createInProcessBus();
    const [started, gate] = [createGate(), createGate()];
    let published = false;
    await bus.subscribe({
      topics: ['t'],
      groupId: 'g',
      onMessage: async () => {
        started.open();
        await gate.passed;
        await bus.publish('other', numbered(1));
        published = true;
      },
    });
    await bus.publish('t', numbered(1));
    await started.passed;
    const closing = bus.close();
    gate.open();
    await closing;

    expect(published).toBe(true);
  });
});
