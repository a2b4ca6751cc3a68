import { silentLog, systemClock } from '@generia/resilience';
import { ConfigResourceTypes } from 'kafkajs';

import { stackBrokers, StackBuses, uniqueName, withAdmin } from '../../test/stack.js';
import { createDeadLetters, DEAD_LETTER_TOPIC } from '../dead-letters.js';
import { Inbox } from '../testing/index.js';
import type { KafkaClients } from './clients.js';
import { kafkaJsClients } from './kafkajs/kafkajs-clients.js';

const brokers = stackBrokers(process.env);

describe('publishing to a real broker', () => {
  const buses = new StackBuses(brokers);

  afterEach(() => buses.close());

  it('puts keys into the partitions that Java clients put them into', async () => {
    // Source: Kafka 4.1, `UtilsTest.testMurmur2`; the partition is the hash without its sign, modulo their number.
    const hashes = {
      '21': -973932308,
      foobar: -790332482,
      'a-little-bit-long-string': -985981536,
      abc: 479470107,
    };
    const [bus, topic, inbox] = [buses.open({ partitions: 6 }), uniqueName('java'), new Inbox()];
    await bus.publish(
      topic,
      Object.keys(hashes).map((key) => ({ key, value: 0 })),
    );
    await bus.subscribe({ topics: [topic], groupId: topic, onMessage: inbox.take });
    await inbox.untilDistinct(4);

    const partitions = new Map(inbox.messages.map(({ key, partition }) => [key, partition]));
    expect(partitions).toEqual(
      new Map(Object.entries(hashes).map(([key, hash]) => [key, (hash & 0x7fffffff) % 6])),
    );
  });

  it('sends thousands of small publishes in few requests, each key in its order', async () => {
    const real = kafkaJsClients({
      brokers,
      clientId: 'test',
      log: silentLog,
      clock: systemClock,
    });
    let requests = 0;
    const clients: KafkaClients = {
      ...real,
      producer: () => {
        const producer = real.producer();
        const send: typeof producer.send = (...batch) => {
          requests += 1;
          return producer.send(...batch);
        };
        return { ...producer, send };
      },
    };
    const [bus, topic, inbox] = [buses.open({ clients }), uniqueName('flood'), new Inbox()];
    const count = 5_000;
    await bus.subscribe({ topics: [topic], groupId: topic, onMessage: inbox.take });
    await Promise.all(
      Array.from({ length: count }, (_, value) => bus.publish(topic, [{ key: `key-${value % 50}`, value }])),
    );
    await inbox.untilDistinct(count);

    expect(requests).toBeLessThanOrEqual(count / 500 + 2);
    for (let key = 0; key < 50; key += 1) {
      const values = inbox.messages
        .filter((message) => message.key === `key-${key}`)
        .map(({ text }) => Number(text));
      expect(values).toEqual(Array.from({ length: count / 50 }, (_, index) => index * 50 + key));
    }
  });

  it('rejects exactly the publish that is too large for the topic', async () => {
    const [topic, inbox] = [uniqueName('large'), new Inbox()];
    const bus = buses.open({ topics: [{ name: topic, configEntries: { 'max.message.bytes': '2000' } }] });
    const texts = ['a', 'x'.repeat(5_000), 'b', 'c'.repeat(900), 'd'.repeat(900)];
    const outcomes = await Promise.allSettled(
      texts.map((value, index) => bus.publish(topic, [{ key: 'one', value: `${index} ${value}` }])),
    );
    await bus.subscribe({ topics: [topic], groupId: topic, onMessage: inbox.take });
    await inbox.until((messages) => messages.some(({ text }) => text.startsWith('"4')));

    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
      'fulfilled',
    ]);
    expect(outcomes[1]).toMatchObject({ reason: { code: 'MESSAGING_TOO_LARGE', retry: 'never' } });
    expect([...new Set(inbox.messages.map(({ text }) => text[1]))]).toEqual(['0', '2', '3', '4']);
  });

  it('creates a topic again that somebody deleted', async () => {
    const [bus, topic, other, inbox] = [
      buses.open(),
      uniqueName('deleted'),
      uniqueName('other'),
      new Inbox(),
    ];
    await bus.publish(topic, [{ key: 'k', value: 'before' }]);
    await bus.publish(other, [{ key: 'k', value: 'before' }]);
    // A broker takes what is sent to a topic that is being deleted, and deletes it too.
    await withAdmin(brokers, async (admin) => {
      await admin.deleteTopics({ topics: [topic] });
      while ((await admin.listTopics()).includes(topic));
    });
    await bus.publish(topic, [{ key: 'k', value: 'after' }]);
    await bus.publish(other, [{ key: 'k', value: 'after' }]);
    await bus.subscribe({ topics: [topic], groupId: topic, onMessage: inbox.take });
    await inbox.untilDistinct(1);

    expect(inbox.values).toEqual(['after']);
  });

  it("uses the broker's names on the broker and ours in the code", async () => {
    const [ours, theirs, inbox] = [uniqueName('ours'), uniqueName('theirs'), new Inbox()];
    const bus = buses.open({ topicNames: { [ours]: theirs }, topics: [{ name: ours, partitions: 3 }] });
    await bus.subscribe({ topics: [ours], groupId: ours, onMessage: inbox.take });
    await bus.publish(ours, [{ key: 'k', value: 1 }]);
    await inbox.untilDistinct(1);

    expect(inbox.messages[0]?.topic).toBe(ours);
    const [topics, all] = await withAdmin(brokers, async (admin) => [
      (await admin.fetchTopicMetadata({ topics: [theirs] })).topics,
      await admin.listTopics(),
    ]);
    expect(topics[0]?.partitions).toHaveLength(3);
    expect(all).not.toContain(ours);
  });

  it('keeps a dead letter of the largest message that a broker takes by default', async () => {
    const [topic, dead, inbox, letters] = [
      uniqueName('source'),
      uniqueName('dead'),
      new Inbox(),
      new Inbox(),
    ];
    const bus = buses.open({ topics: [{ name: dead, ...DEAD_LETTER_TOPIC }] });
    // Every character of it grows sixfold when it is written as JSON in JSON.
    const value = '\u0001'.repeat(170_000);
    await bus.publish(topic, [{ key: 'k', value }]);
    await bus.subscribe({ topics: [topic], groupId: topic, onMessage: inbox.take });
    await inbox.untilDistinct(1);
    const [message] = inbox.messages;
    if (message === undefined) throw new Error('Nothing came.');
    const lines: unknown[] = [];
    const log = { ...silentLog, error: (fields: unknown) => void lines.push(fields) };
    await createDeadLetters(bus, { topic: dead, clock: systemClock, log }).keep({ message, reason: 'test' });
    await bus.subscribe({ topics: [dead], groupId: dead, onMessage: letters.take });
    await letters.untilDistinct(1);

    expect(lines).toEqual([]);
    expect(letters.values).toMatchObject([
      { source: { topic, key: 'k' }, reason: 'test', text: message.text },
    ]);
    const { resources } = await withAdmin(brokers, (admin) =>
      admin.describeConfigs({
        resources: [{ type: ConfigResourceTypes.TOPIC, name: dead, configNames: ['max.message.bytes'] }],
        includeSynonyms: false,
      }),
    );
    expect(resources[0]?.configEntries[0]?.configValue).toBe(
      DEAD_LETTER_TOPIC.configEntries['max.message.bytes'],
    );
  });
});
