import { recordingLog } from '../../test/recording-log.js';
import { stackBrokers, StackBuses, uniqueName } from '../../test/stack.js';
import { broker } from '../../test/stack-server.js';
import { Inbox } from '../testing/index.js';

const brokers = stackBrokers(process.env);

describe('the Kafka bus through an outage', () => {
  const buses = new StackBuses(brokers);

  afterEach(() => buses.close());

  it('refuses what it cannot send, loses nothing that it took, and goes on by itself', async () => {
    const { log, lines } = recordingLog();
    const [bus, topic, inbox] = [buses.open({ log, partitions: 2 }), uniqueName('outage'), new Inbox()];
    const member = () => bus.subscribe({ topics: [topic], groupId: topic, onMessage: inbox.take });
    await Promise.all([member(), member()]);
    const send = (value: number) => bus.publish(topic, [{ key: `key-${value}`, value }]);
    const taken = (value: number) =>
      inbox.until((messages) => messages.some(({ text }) => text === String(value)));
    await Promise.all(Array.from({ length: 50 }, (_, value) => send(value)));
    await taken(49);

    await broker('stop', process.env);
    let outcome: Promise<PromiseSettledResult<void>[]> = Promise.resolve([]);
    try {
      await expect(send(50)).rejects.toMatchObject({ code: 'MESSAGING_UNAVAILABLE', retry: 'free' });
      await expect(bus.ping()).rejects.toMatchObject({ code: 'MESSAGING_UNAVAILABLE' });
      outcome = Promise.allSettled([send(51)]);
    } finally {
      await broker('start', process.env);
    }
    await outcome;
    await send(52);
    await Promise.all([taken(52), expect(bus.ping()).resolves.toBeUndefined()]);

    const values = new Set(inbox.values);
    for (let value = 0; value < 50; value += 1) expect(values).toContain(value);
    if ((await outcome)[0]?.status === 'fulfilled') await taken(51);
    // One line for each part that lost Kafka and one for each that has it again, however long it took.
    const parts = lines.map(({ level, fields }) => `${level} ${String(fields['part'])}`);
    expect(parts).toContain('error publishing');
    expect(parts).toContain('info publishing');
    expect(parts.filter((part) => part === 'error publishing')).toHaveLength(1);
    expect(lines.length).toBeLessThan(10);
  });
});
