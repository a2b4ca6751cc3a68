import { describe, expect, it } from '@jest/globals';

import { keysApart, manyMessages, type Bench } from './bench.js';
import { Inbox } from './inbox.js';

/** What happens to a message that its handler refuses. */
export function describeRedelivery(theBench: () => Bench): void {
  describe('redelivery', () => {
    it('brings a refused message again before the later ones of its partition', async () => {
      const { bus, topic, groupId } = theBench();
      const [tried, taken] = [new Inbox(), new Inbox()];
      await bus.subscribe({
        topics: [topic],
        groupId,
        onMessage: async (message) => {
          await tried.take(message);
          if (tried.messages.length <= 2) throw new Error('not now');
          await taken.take(message);
        },
      });
      await bus.publish(
        topic,
        ['first', 'second', 'third'].map((value) => ({ key: 'one', value })),
      );
      await taken.untilDistinct(3);

      expect(tried.values).toEqual(['first', 'first', 'first', 'second', 'third']);
      expect(new Set(tried.messages.slice(0, 3).map((message) => message.offset)).size).toBe(1);
    });

    it('treats a handler that throws at once like one that rejects', async () => {
      const { bus, topic, groupId } = theBench();
      const taken = new Inbox();
      let thrown = false;
      await bus.subscribe({
        topics: [topic],
        groupId,
        onMessage: (message) => {
          if (thrown) return taken.take(message);
          thrown = true;
          throw new Error('not now');
        },
      });
      await bus.publish(topic, manyMessages(1));
      await taken.untilDistinct(1);

      expect(taken.values).toEqual([0]);
    });

    it('lets a message that is always refused hold up its own partition only', async () => {
      const { bus, topic, groupId } = theBench();
      const [poisoned, healthy] = await keysApart(bus);
      const [refused, taken] = [new Inbox(), new Inbox()];
      await bus.subscribe({
        topics: [topic],
        groupId,
        onMessage: async (message) => {
          if (message.key === healthy) return taken.take(message);
          await refused.take(message);
          throw new Error('poison');
        },
      });
      await bus.publish(topic, [
        { key: poisoned, value: 'poison' },
        { key: poisoned, value: 'behind it' },
      ]);
      await refused.until((messages) => messages.length > 0);
      await bus.publish(
        topic,
        Array.from({ length: 20 }, (_, value) => ({ key: healthy, value })),
      );
      await taken.untilDistinct(20);
      await refused.until((messages) => messages.length > 1);

      expect(new Set(refused.values)).toEqual(new Set(['poison']));
    });
  });
}
