import { describe, expect, it } from '@jest/globals';

import { keysApart, manyMessages, type Bench } from './bench.js';
import { createGate } from './gate.js';
import { Inbox } from './inbox.js';

/** What becomes of messages on their way: their text, their partition, their order. */
export function describeOrder(theBench: () => Bench): void {
  describe('order', () => {
    it('keeps the order of the messages of one key', async () => {
      const { bus, topic, groupId } = theBench();
      const inbox = new Inbox();
      const keys = ['ada', 'bob', 'cy', 'dee', 'eve'];
      const sent = Array.from({ length: 100 }, (_, value) => ({ key: keys[value % 5] ?? '', value }));
      await bus.subscribe({ topics: [topic], groupId, onMessage: inbox.take });
      await bus.publish(topic, sent.slice(0, 50));
      await bus.publish(topic, sent.slice(50));
      await inbox.untilDistinct(sent.length);

      for (const key of keys) {
        const texts = inbox.messages.filter((message) => message.key === key).map((message) => message.text);
        expect(texts).toEqual(sent.filter((one) => one.key === key).map(({ value }) => String(value)));
      }
    });

    it('puts one key into one partition, whose offsets grow by one', async () => {
      const { bus, topic, groupId } = theBench();
      const inbox = new Inbox();
      await bus.publish(topic, [...manyMessages(30), ...manyMessages(30)]);
      await bus.subscribe({ topics: [topic], groupId, onMessage: inbox.take });
      await inbox.untilDistinct(60);

      const partitionsOfKey = new Map<string | null, Set<number>>();
      const offsets = new Map<number, number[]>();
      for (const { key, partition, offset } of inbox.messages) {
        partitionsOfKey.set(key, (partitionsOfKey.get(key) ?? new Set()).add(partition));
        offsets.set(partition, [...(offsets.get(partition) ?? []), Number(offset)]);
      }
      expect([...partitionsOfKey.values()].map((partitions) => partitions.size)).toEqual(Array(30).fill(1));
      expect(offsets.size).toBeGreaterThan(1);
      for (const inPartition of offsets.values()) {
        expect(inPartition).toEqual(inPartition.map((_, index) => (inPartition[0] ?? 0) + index));
      }
    });

    it('carries values as JSON, a date as its ISO text', async () => {
      const { bus, topic, groupId } = theBench();
      const inbox = new Inbox();
      await bus.subscribe({ topics: [topic], groupId, onMessage: inbox.take });
      await bus.publish(topic, [
        { key: 'мир', value: { at: new Date(0), name: 'Киберпанк 🌆', gone: undefined } },
      ]);
      await inbox.untilDistinct(1);

      expect(inbox.messages[0]).toMatchObject({ topic, key: 'мир' });
      expect(inbox.values).toEqual([{ at: '1970-01-01T00:00:00.000Z', name: 'Киберпанк 🌆' }]);
    });

    it('sends nothing of a batch that holds a value without a JSON text', async () => {
      const { bus, topic, groupId } = theBench();
      const inbox = new Inbox();
      const circle: Record<string, unknown> = {};
      circle['self'] = circle;
      for (const value of [circle, 1n, undefined, () => 1]) {
        const sending = bus.publish(topic, [...manyMessages(3), { key: 'bad', value }]);
        await expect(sending).rejects.toMatchObject({ code: 'MESSAGING_UNSERIALISABLE', retry: 'never' });
      }
      await bus.publish(topic, [{ key: 'good', value: 'after' }]);
      await bus.subscribe({ topics: [topic], groupId, onMessage: inbox.take });
      await inbox.untilDistinct(1);

      expect(inbox.values).toEqual(['after']);
    });

    it('refuses a topic name that Kafka refuses', async () => {
      const { bus, groupId } = theBench();
      for (const topic of ['', '.', 'a/b', 'мир', 'x'.repeat(250)]) {
        await expect(bus.publish(topic, manyMessages(1))).rejects.toMatchObject({
          code: 'MESSAGING_BAD_TOPIC',
        });
        const subscribing = bus.subscribe({ topics: [topic], groupId, onMessage: async () => undefined });
        await expect(subscribing).rejects.toMatchObject({ code: 'MESSAGING_BAD_TOPIC' });
      }
    });

    it('hands out one message at a time in a partition, also while more arrive', async () => {
      const { bus, topic, groupId } = theBench();
      const inbox = new Inbox();
      const running = new Map<number, number>();
      let most = 0;
      await bus.subscribe({
        topics: [topic],
        groupId,
        onMessage: async (message) => {
          const now = (running.get(message.partition) ?? 0) + 1;
          running.set(message.partition, now);
          most = Math.max(most, now);
          if (message.key === 'starter') await bus.publish(topic, manyMessages(4, Number(message.text) * 4));
          await new Promise((resolve) => setImmediate(resolve));
          running.set(message.partition, now - 1);
          await inbox.take(message);
        },
      });
      await bus.publish(
        topic,
        Array.from({ length: 10 }, (_, value) => ({ key: 'starter', value })),
      );
      await inbox.untilDistinct(50);

      expect(most).toBe(1);
    });

    it('works on several partitions side by side', async () => {
      const { bus, topic, groupId } = theBench();
      const [waiting, other] = await keysApart(bus);
      const inbox = new Inbox();
      const otherHandled = createGate();
      await bus.subscribe({
        topics: [topic],
        groupId,
        onMessage: async (message) => {
          if (message.key === other) otherHandled.open();
          await otherHandled.passed;
          await inbox.take(message);
        },
      });
      await bus.publish(topic, [{ key: waiting, value: 1 }]);
      await bus.publish(topic, [{ key: other, value: 2 }]);
      await inbox.untilDistinct(2);

      expect(inbox.values).toHaveLength(2);
    });

    it('does not run a handler inside publish', async () => {
      const { bus, topic, groupId } = theBench();
      const inbox = new Inbox();
      let insidePublish = false;
      const seenInside: boolean[] = [];
      await bus.subscribe({
        topics: [topic],
        groupId,
        onMessage: async (message) => {
          seenInside.push(insidePublish);
          await inbox.take(message);
        },
      });
      insidePublish = true;
      const sending = bus.publish(topic, manyMessages(1));
      insidePublish = false;
      await sending;
      await inbox.untilDistinct(1);

      expect(seenInside).toEqual([false]);
    });
  });
}
