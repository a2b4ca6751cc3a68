import { describe, expect, it } from '@jest/globals';

import { manyMessages, type Bench } from './bench.js';
import { createGate } from './gate.js';
import { Inbox } from './inbox.js';

/** What happens when members of a group come and go. */
export function describeRebalance(theBench: () => Bench): void {
  describe('rebalance', () => {
    it('loses nothing when members join and leave in the middle of the work', async () => {
      const { bus, topic, groupId } = theBench();
      const all = new Inbox();
      const join = () => bus.subscribe({ topics: [topic], groupId, onMessage: all.take });
      const first = await join();
      await bus.publish(topic, manyMessages(30));
      await all.until((messages) => messages.length > 0);
      const second = await join();
      await bus.publish(topic, manyMessages(30, 30));
      await first.stop();
      await bus.publish(topic, manyMessages(30, 60));
      await join();
      await second.stop();
      await bus.publish(topic, manyMessages(30, 90));
      await all.untilDistinct(120);

      expect(new Set(all.values).size).toBe(120);
    });

    it('gives the partitions of a member that leaves to the others', async () => {
      const { bus, topic, groupId } = theBench();
      const [leaver, stayer, all] = [new Inbox(), new Inbox(), new Inbox()];
      const subscribe = (inbox: Inbox) =>
        bus.subscribe({
          topics: [topic],
          groupId,
          onMessage: async (message) => {
            await inbox.take(message);
            await all.take(message);
          },
        });
      const leaving = await subscribe(leaver);
      await subscribe(stayer);
      await bus.publish(topic, manyMessages(40));
      await all.untilDistinct(40);
      await leaving.stop();
      const takenBefore = leaver.messages.length;
      await bus.publish(topic, manyMessages(40, 40));
      await all.untilDistinct(80);

      expect(leaver.messages).toHaveLength(takenBefore);
      expect(stayer.values).toEqual(expect.arrayContaining(manyMessages(40, 40).map(({ value }) => value)));
    });

    it('gives a message that a leaving member refuses to its successor', async () => {
      const { bus, topic, groupId } = theBench();
      const [leaver, successor] = [new Inbox(), new Inbox()];
      const gate = createGate();
      const leaving = await bus.subscribe({
        topics: [topic],
        groupId,
        onMessage: async (message) => {
          await leaver.take(message);
          await gate.passed;
        },
      });
      await bus.publish(topic, [{ key: 'one', value: 'unfinished' }]);
      await leaver.untilDistinct(1);
      const stopping = leaving.stop();
      gate.refuse(new Error('interrupted'));
      await stopping;
      await bus.subscribe({ topics: [topic], groupId, onMessage: successor.take });
      await successor.untilDistinct(1);

      expect(successor.values).toEqual(['unfinished']);
    });

    it('stops after the message being handled, which then counts as consumed', async () => {
      const { bus, topic, groupId } = theBench();
      const [leaver, successor] = [new Inbox(), new Inbox()];
      const gate = createGate();
      const history: string[] = [];
      const leaving = await bus.subscribe({
        topics: [topic],
        groupId,
        onMessage: async (message) => {
          await leaver.take(message);
          await gate.passed;
          history.push('handled');
        },
      });
      await bus.publish(
        topic,
        ['first', 'second'].map((value) => ({ key: 'one', value })),
      );
      await leaver.untilDistinct(1);
      const stopping = leaving.stop().then(() => history.push('stopped'));
      gate.open();
      await stopping;
      await leaving.stop();
      await bus.subscribe({ topics: [topic], groupId, onMessage: successor.take });
      await successor.untilDistinct(1);

      expect(history).toEqual(['handled', 'stopped']);
      expect(leaver.values).toEqual(['first']);
      expect(successor.values).toEqual(['second']);
    });
  });
}
