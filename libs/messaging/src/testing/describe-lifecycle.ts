import { describe, expect, it } from '@jest/globals';

import { manyMessages, type Bench } from './bench.js';
import { createGate } from './gate.js';
import { Inbox } from './inbox.js';

/** How a bus lives and ends. */
export function describeLifecycle(theBench: () => Bench): void {
  describe('life', () => {
    it('answers a ping while it is open', async () => {
      await expect(theBench().bus.ping()).resolves.toBeUndefined();
    });

    it('takes an empty batch', async () => {
      const { bus, topic } = theBench();
      await expect(bus.publish(topic, [])).resolves.toBeUndefined();
    });

    it('refuses a subscription without topics or without a group', async () => {
      const { bus, topic } = theBench();
      const onMessage = async (): Promise<void> => undefined;
      const refusal = { code: 'MESSAGING_BAD_SUBSCRIPTION', retry: 'never' };
      await expect(bus.subscribe({ topics: [], groupId: 'g', onMessage })).rejects.toMatchObject(refusal);
      await expect(bus.subscribe({ topics: [topic], groupId: '', onMessage })).rejects.toMatchObject(refusal);
    });

    it('closes after the handlers that are running, and delivers nothing more', async () => {
      const { bus, topic, groupId } = theBench();
      const inbox = new Inbox();
      const gate = createGate();
      const history: string[] = [];
      await bus.subscribe({
        topics: [topic],
        groupId,
        onMessage: async (message) => {
          await inbox.take(message);
          await gate.passed;
          history.push('handled');
        },
      });
      await bus.publish(
        topic,
        [0, 1].map((value) => ({ key: 'one', value })),
      );
      await inbox.untilDistinct(1);
      const closing = bus.close().then(() => history.push('closed'));
      gate.open();
      await closing;

      expect(history).toEqual(['handled', 'closed']);
      expect(inbox.values).toEqual([0]);
    });

    it('refuses every call after it was closed, but not a second close', async () => {
      const { bus, topic, groupId } = theBench();
      await bus.close();
      await bus.close();
      const refusal = { code: 'MESSAGING_CLOSED', retry: 'free' };
      await expect(bus.publish(topic, manyMessages(1))).rejects.toMatchObject(refusal);
      const subscribing = bus.subscribe({ topics: [topic], groupId, onMessage: async () => undefined });
      await expect(subscribing).rejects.toMatchObject(refusal);
      await expect(bus.ping()).rejects.toMatchObject(refusal);
    });
  });
}
