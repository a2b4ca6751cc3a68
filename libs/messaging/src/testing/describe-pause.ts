import { describe, expect, it } from '@jest/globals';

import type { Subscription } from '../message-bus.js';
import { manyMessages, type Bench } from './bench.js';
import { createGate } from './gate.js';
import { Inbox } from './inbox.js';

/** A consumer without a free hand stops the flow and starts it again. */
export function describePause(theBench: () => Bench): void {
  describe('pause', () => {
    it('delivers nothing while paused, and everything in order after', async () => {
      const { bus, topic, groupId } = theBench();
      const [paused, witness] = [new Inbox(), new Inbox()];
      const subscription = await bus.subscribe({ topics: [topic], groupId, onMessage: paused.take });
      await bus.subscribe({ topics: [topic], groupId: `${groupId}-witness`, onMessage: witness.take });
      subscription.pause();
      const values = Array.from({ length: 20 }, (_, value) => value);
      await bus.publish(
        topic,
        values.map((value) => ({ key: 'one', value })),
      );
      await witness.untilDistinct(20);
      expect(paused.values).toEqual([]);

      subscription.resume();
      await paused.untilDistinct(20);
      expect(paused.values).toEqual(values);
    });

    it('finishes the message being handled, and hands out no further one', async () => {
      const { bus, topic, groupId } = theBench();
      const [started, taken, witness] = [new Inbox(), new Inbox(), new Inbox()];
      const gate = createGate();
      const subscription = await bus.subscribe({
        topics: [topic],
        groupId,
        onMessage: async (message) => {
          await started.take(message);
          await gate.passed;
          await taken.take(message);
        },
      });
      await bus.publish(
        topic,
        [0, 1].map((value) => ({ key: 'one', value })),
      );
      await started.untilDistinct(1);
      subscription.pause();
      gate.open();
      await taken.untilDistinct(1);
      await bus.subscribe({ topics: [topic], groupId: `${groupId}-witness`, onMessage: witness.take });
      await witness.untilDistinct(2);
      expect(started.values).toEqual([0]);

      subscription.resume();
      await taken.untilDistinct(2);
      expect(taken.values).toEqual([0, 1]);
    });

    it('may pause from inside its handler, as a worker does whose last slot was taken', async () => {
      const { bus, topic, groupId } = theBench();
      const inbox = new Inbox();
      const held: { subscription?: Subscription } = {};
      held.subscription = await bus.subscribe({
        topics: [topic],
        groupId,
        onMessage: async (message) => {
          held.subscription?.pause();
          await inbox.take(message);
        },
      });
      await bus.publish(
        topic,
        [0, 1, 2].map((value) => ({ key: 'one', value })),
      );
      for (const count of [1, 2, 3]) {
        await inbox.untilDistinct(count);
        expect(inbox.messages).toHaveLength(count);
        held.subscription.resume();
      }
    });

    it('leaves a paused partition to its successor', async () => {
      const { bus, topic, groupId } = theBench();
      const [paused, successor] = [new Inbox(), new Inbox()];
      const subscription = await bus.subscribe({ topics: [topic], groupId, onMessage: paused.take });
      subscription.pause();
      await bus.publish(topic, manyMessages(10));
      await subscription.stop();
      subscription.resume();
      await bus.subscribe({ topics: [topic], groupId, onMessage: successor.take });
      await successor.untilDistinct(10);

      expect(paused.values).toEqual([]);
    });
  });
}
