import { settle, VirtualClock } from '@generia/resilience/testing';

import { messageAt } from '../../../test/fake-group-client.js';
import type { IncomingMessage } from '../../message-bus.js';
import { createGate, Inbox } from '../../testing/index.js';
import { Lane, type RefusedDelivery } from './lane.js';
import { LANE_FULL, LANE_LOW } from './lane-limits.js';

function open(onMessage?: (message: IncomingMessage) => Promise<void>) {
  const clock = new VirtualClock();
  const inbox = new Inbox();
  const refused: RefusedDelivery[] = [];
  const consumed: string[] = [];
  const door = { isOpen: true };
  const lane = new Lane(
    { topic: 't', partition: 0 },
    {
      onMessage: async (message) => {
        await inbox.take(message);
        await onMessage?.(message);
      },
      isOpen: () => door.isOpen,
      onConsumed: (_lane, next) => consumed.push(next.offset),
      onRefused: (one) => refused.push(one),
      clock,
      retryPauseMs: 300,
    },
  );
  const take = (from: number, count: number): void =>
    lane.take(
      Array.from({ length: count }, (_, index) => messageAt(0, from + index)),
      String(from + count),
    );
  return { clock, inbox, refused, consumed, door, lane, take };
}

describe('Lane', () => {
  it('hands out one message at a time, in order, and tells how far it is', async () => {
    const gates = [createGate(), createGate(), createGate()];
    const { consumed, inbox, lane, take } = open(async ({ offset }) => gates[Number(offset)]?.passed);
    lane.start('0');
    take(0, 2);
    take(2, 1);
    await settle();
    expect([inbox.values, consumed, lane.size, lane.position]).toEqual([[0], [], 3, '3']);
    gates[1]?.open();
    gates[0]?.open();
    await settle();
    expect([inbox.values, consumed, lane.size]).toEqual([[0, 1, 2], ['1', '2'], 1]);
    gates[2]?.open();
    await settle();
    expect([consumed, lane.size]).toEqual([['1', '2', '3'], 0]);
  });

  it('brings a refused message again after the pause, counting, and before the next one', async () => {
    let refusals = 2;
    const { clock, consumed, inbox, lane, refused, take } = open(async () => {
      if (refusals-- > 0) throw new Error('not now');
    });
    lane.start('0');
    take(0, 2);
    await clock.advance(299);
    expect(inbox.values).toEqual([0]);
    await clock.advance(1);
    expect(inbox.values).toEqual([0, 0]);
    await clock.advance(300);
    expect(inbox.values).toEqual([0, 0, 0, 1]);
    expect(refused.map(({ times }) => times)).toEqual([1, 2]);
    expect(consumed).toEqual(['1', '2']);
  });

  it('hands out nothing while its door is shut, and goes on when it is woken', async () => {
    const { door, inbox, lane, take } = open(async () => {
      door.isOpen = false;
    });
    lane.start('0');
    take(0, 3);
    for (const count of [1, 2, 3]) {
      await settle();
      expect(inbox.messages).toHaveLength(count);
      door.isOpen = true;
      lane.wake();
    }
  });

  it('takes nothing while the partition is not ours', async () => {
    const { inbox, lane, take } = open();
    take(0, 1);
    await settle();
    expect([inbox.values, lane.position]).toEqual([[], null]);
  });

  it('forgets what it had in hand when it is released, and counts what is being handled no more', async () => {
    const gate = createGate();
    const { consumed, inbox, lane, take } = open(async () => gate.passed);
    lane.start('0');
    take(0, 3);
    await settle();
    lane.release();
    gate.open();
    await settle();
    expect([inbox.values, consumed, lane.size, lane.position]).toEqual([[0], [], 0, null]);
  });

  it('never handles two messages at once, even when the partition comes back in between', async () => {
    const gate = createGate();
    const { consumed, inbox, lane, take } = open(async ({ offset }) =>
      offset === '0' ? gate.passed : undefined,
    );
    lane.start('0');
    take(0, 1);
    await settle();
    lane.release();
    lane.start('5');
    take(5, 1);
    await settle();
    expect(inbox.values).toEqual([0]);
    gate.open();
    await settle();
    expect([inbox.values, consumed]).toEqual([[0, 5], ['6']]);
  });

  it('leaves no pause behind when it is released', async () => {
    const { clock, lane, take } = open(async () => Promise.reject(new Error('poison')));
    lane.start('0');
    take(0, 1);
    await settle();
    expect(clock.sleepers).toBe(1);
    lane.release();
    await settle();
    expect(clock.sleepers).toBe(0);
  });

  it('is full of many messages or of large ones, and low only when it has few and small ones', () => {
    const { door, lane } = open();
    door.isOpen = false;
    const fill = (count: number, characters: number): boolean[] => {
      lane.start('0');
      lane.take(
        Array.from({ length: count }, () => ({ ...messageAt(0, 0), text: 'x'.repeat(characters) })),
        '1',
      );
      return [lane.isFull, lane.isLow];
    };
    expect(fill(LANE_LOW.messages, 10)).toEqual([false, true]);
    expect(fill(LANE_LOW.messages + 1, 10)).toEqual([false, false]);
    expect(fill(LANE_FULL.messages, 10)).toEqual([true, false]);
    expect(fill(1, LANE_LOW.characters + 1)).toEqual([false, false]);
    expect(fill(2, LANE_FULL.characters / 2)).toEqual([true, false]);
    expect(fill(0, 0)).toEqual([false, true]);
  });

  it('takes as many messages as a fetch may bring, and forgets their size with them', async () => {
    const { consumed, lane, take } = open();
    lane.start('0');
    take(0, 130_000);
    await lane.idle();
    expect([consumed.length, lane.size, lane.isLow]).toEqual([130_000, 0, true]);
  });

  it('is idle when the handler has ended, without waiting for the pause before a retry', async () => {
    const gate = createGate();
    const { clock, door, lane, take } = open(async () => gate.passed);
    lane.start('0');
    take(0, 1);
    await settle();
    door.isOpen = false;
    let idle = false;
    const waiting = lane.idle().then(() => (idle = true));
    await settle();
    expect(idle).toBe(false);
    gate.refuse(new Error('interrupted'));
    await waiting;
    expect(clock.sleepers).toBe(0);
  });
});
