import { systemClock } from '@generia/resilience';

import { recordingLog } from '../../test/recording-log.js';
import { rawKafka, stackBrokers, StackBuses, uniqueName, withAdmin } from '../../test/stack.js';
import { createGate, Inbox } from '../testing/index.js';
import { SESSION_TIMEOUT_MS } from './timings.js';

const numbered = (count: number, first = 0) =>
  Array.from({ length: count }, (_, index) => ({ key: `key-${first + index}`, value: first + index }));

const brokers = stackBrokers(process.env);

describe('consuming from a real broker', () => {
  const buses = new StackBuses(brokers);

  afterEach(() => buses.close());

  it('stops at nothing that others wrote: no key, no value, bytes that are no text', async () => {
    const [bus, topic, inbox] = [buses.open({ partitions: 1 }), uniqueName('foreign'), new Inbox()];
    await bus.subscribe({ topics: [topic], groupId: topic, onMessage: inbox.take });
    const producer = rawKafka(brokers).producer({ createPartitioner: () => () => 0 });
    await producer.connect();
    await producer.send({
      topic,
      messages: [
        { key: null, value: null },
        { key: Buffer.from([0xff]), value: Buffer.from([0x41, 0xc3]) },
        { value: 'x' },
      ],
    });
    await producer.disconnect();
    await inbox.untilDistinct(3);

    expect(inbox.messages.map(({ key, text }) => [key, text])).toEqual([
      [null, ''],
      ['\ufffd', 'A\ufffd'],
      [null, 'x'],
    ]);
  });

  it('keeps its partitions while a handler takes longer than a session, and others go on', async () => {
    const { log, lines } = recordingLog();
    const [bus, topic, inbox] = [buses.open({ partitions: 2, log }), uniqueName('slow'), new Inbox()];
    const gate = createGate();
    await bus.subscribe({
      topics: [topic],
      groupId: topic,
      onMessage: async (message) => {
        await inbox.take(message);
        if (message.offset === '0' && message.partition === 0) await gate.passed;
      },
    });
    await bus.publish(topic, numbered(20));
    await inbox.until((messages) => new Set(messages.map(({ partition }) => partition)).size === 2);
    const healthy = inbox.messages.find(({ partition }) => partition === 1)?.key ?? '';
    const endsAt = performance.now() + SESSION_TIMEOUT_MS + 2_000;
    for (let value = 100; performance.now() < endsAt; value += 1) {
      await bus.publish(topic, [{ key: healthy, value }]);
      await inbox.until((messages) => messages.some(({ text }) => text === String(value)));
      await systemClock.sleep(250);
    }
    gate.open();
    await inbox.until((messages) => messages.filter(({ partition }) => partition === 0).length >= 2);

    const places = inbox.messages.map(({ partition, offset }) => `${partition}/${offset}`);
    expect(new Set(places).size).toBe(places.length);
    expect(lines.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  it('gives a group for the latest everything that comes after it joined, whatever happens in the group', async () => {
    const [bus, topic, inbox] = [buses.open({ partitions: 4 }), uniqueName('latest'), new Inbox()];
    await bus.publish(topic, numbered(10, 1_000));
    const join = () =>
      bus.subscribe({ topics: [topic], groupId: topic, from: 'latest', onMessage: inbox.take });
    await join();
    // Nothing was committed by handling yet, and the partitions change hands.
    const joining = join();
    await bus.publish(topic, numbered(40));
    const second = await joining;
    await bus.publish(topic, numbered(40, 40));
    await second.stop();
    await bus.publish(topic, numbered(40, 80));
    await inbox.untilDistinct(120);

    expect([...new Set(inbox.values)].sort((a, b) => Number(a) - Number(b))).toEqual(
      numbered(120).map(({ value }) => value),
    );
  });

  it('holds a pause over a rebalance, for partitions that come with it too', async () => {
    const [bus, topic] = [buses.open({ partitions: 4 }), uniqueName('pause')];
    const [paused, leaving] = [new Inbox(), new Inbox()];
    const subscription = await bus.subscribe({ topics: [topic], groupId: topic, onMessage: paused.take });
    const other = await bus.subscribe({ topics: [topic], groupId: topic, onMessage: leaving.take });
    subscription.pause();
    await other.stop();
    const witness = new Inbox();
    await bus.subscribe({ topics: [topic], groupId: `${topic}-witness`, onMessage: witness.take });
    await bus.publish(topic, numbered(1_000));
    await witness.untilDistinct(1_000);
    expect(paused.messages).toEqual([]);

    subscription.resume();
    await paused.untilDistinct(1_000);
    expect(paused.messages).toHaveLength(1_000);
  });

  it('never commits past a message that is not finished', async () => {
    const [bus, topic, inbox] = [buses.open({ partitions: 1 }), uniqueName('commits'), new Inbox()];
    const gates = [0, 1, 2].map(() => createGate());
    const subscription = await bus.subscribe({
      topics: [topic],
      groupId: topic,
      onMessage: async (message) => {
        await inbox.take(message);
        await gates[Number(message.offset)]?.passed;
      },
    });
    await bus.publish(topic, numbered(3));
    const committed = (): Promise<number> =>
      withAdmin(brokers, async (admin) => {
        const [offsets] = await admin.fetchOffsets({ groupId: topic, topics: [topic] });
        return Number(offsets?.partitions[0]?.offset);
      });
    for (const count of [0, 1, 2]) {
      await inbox.untilDistinct(count + 1);
      let now = await committed();
      while (now < count) now = await committed();
      expect(now).toBe(count);
      gates[count]?.open();
    }
    await subscription.stop();
    expect(await committed()).toBe(3);
  });

  it('reads a topic that was deleted and created anew from its beginning', async () => {
    const [bus, topic, inbox] = [buses.open({ partitions: 1 }), uniqueName('anew'), new Inbox()];
    await bus.subscribe({ topics: [topic], groupId: topic, onMessage: inbox.take });
    await bus.publish(topic, numbered(5));
    await inbox.untilDistinct(5);
    await withAdmin(brokers, (admin) => admin.deleteTopics({ topics: [topic] }));
    await bus.publish(topic, numbered(3, 100));
    await inbox.until((messages) => messages.some(({ text }) => text === '102'));

    expect(inbox.values.slice(5)).toEqual([100, 101, 102]);
  });
});
