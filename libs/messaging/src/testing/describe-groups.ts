import { describe, expect, it } from '@jest/globals';

import { manyMessages, type Bench } from './bench.js';
import { Inbox } from './inbox.js';

/** Who gets which message. */
export function describeGroups(theBench: () => Bench): void {
  describe('groups', () => {
    it('gives every message to each group', async () => {
      const { bus, topic, groupId } = theBench();
      const inboxes = [new Inbox(), new Inbox(), new Inbox()];
      for (const [index, inbox] of inboxes.entries()) {
        await bus.subscribe({ topics: [topic], groupId: `${groupId}-${index}`, onMessage: inbox.take });
      }
      await bus.publish(topic, manyMessages(20));
      await Promise.all(inboxes.map((inbox) => inbox.untilDistinct(20)));

      for (const inbox of inboxes) expect(new Set(inbox.values).size).toBe(20);
    });

    it('shares the messages of a topic among the members of a group', async () => {
      const { bus, topic, groupId } = theBench();
      const inboxes = [new Inbox(), new Inbox()];
      const all = new Inbox();
      for (const inbox of inboxes) {
        const onMessage = async (message: Parameters<typeof inbox.take>[0]): Promise<void> => {
          await inbox.take(message);
          await all.take(message);
        };
        await bus.subscribe({ topics: [topic], groupId, onMessage });
      }
      await bus.publish(topic, manyMessages(50));
      await all.untilDistinct(50);

      const [first, second] = inboxes.map((inbox) => new Set(inbox.values));
      expect(first?.size).toBeGreaterThan(0);
      expect(second?.size).toBeGreaterThan(0);
      expect(new Set(all.values).size).toBe(50);
    });

    it('reads several topics with one consumer', async () => {
      const { bus, topic, groupId } = theBench();
      const inbox = new Inbox();
      const topics = [`${topic}-a`, `${topic}-b`];
      await bus.subscribe({ topics, groupId, onMessage: inbox.take });
      for (const one of topics) await bus.publish(one, manyMessages(5));
      await inbox.untilDistinct(10);

      expect(new Set(inbox.messages.map((message) => message.topic))).toEqual(new Set(topics));
    });

    it('starts a new group with what was sent before it, unless it asks for the latest', async () => {
      const { bus, topic, groupId } = theBench();
      const [earliest, latest] = [new Inbox(), new Inbox()];
      await bus.publish(topic, manyMessages(10));
      await bus.subscribe({ topics: [topic], groupId: `${groupId}-all`, onMessage: earliest.take });
      await bus.subscribe({
        topics: [topic],
        groupId: `${groupId}-new`,
        from: 'latest',
        onMessage: latest.take,
      });
      await earliest.untilDistinct(10);
      await bus.publish(topic, manyMessages(10, 10));
      await Promise.all([earliest.untilDistinct(20), latest.untilDistinct(10)]);

      expect(new Set(earliest.values)).toEqual(new Set(manyMessages(20).map(({ value }) => value)));
      expect(new Set(latest.values)).toEqual(new Set(manyMessages(10, 10).map(({ value }) => value)));
    });

    it('goes on where the group stopped, even when it then asks for the latest', async () => {
      const { bus, topic, groupId } = theBench();
      const [before, after] = [new Inbox(), new Inbox()];
      const subscription = await bus.subscribe({ topics: [topic], groupId, onMessage: before.take });
      await bus.publish(topic, manyMessages(10));
      await before.untilDistinct(10);
      await subscription.stop();
      await bus.publish(topic, manyMessages(10, 10));
      await bus.subscribe({ topics: [topic], groupId, from: 'latest', onMessage: after.take });
      await after.untilDistinct(10);

      expect(new Set(after.values)).toEqual(new Set(manyMessages(10, 10).map(({ value }) => value)));
    });
  });
}
