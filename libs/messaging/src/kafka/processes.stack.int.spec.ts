import { FixtureProcess } from '../../test/child-process.js';
import { recordingLog } from '../../test/recording-log.js';
import { stackBrokers, StackBuses, uniqueName } from '../../test/stack.js';
import { TcpProxy } from '../../test/tcp-proxy.js';
import { Inbox } from '../testing/index.js';
import { SESSION_TIMEOUT_MS } from './timings.js';

const brokers = stackBrokers(process.env);
const numbered = (count: number, first = 0) =>
  Array.from({ length: count }, (_, index) => ({ key: `key-${first + index}`, value: first + index }));

describe('processes on a real broker', () => {
  const buses = new StackBuses(brokers);
  const children: FixtureProcess[] = [];

  afterEach(async () => {
    await Promise.all(children.splice(0).map((child) => child.kill()));
    await buses.close();
  });

  function start(...words: ConstructorParameters<typeof FixtureProcess>): FixtureProcess {
    const child = new FixtureProcess(...words);
    children.push(child);
    return child;
  }

  it('end by themselves after the bus was closed', async () => {
    const child = start('opens-and-closes', brokers.join(','), uniqueName('passing'));
    expect(await child.gone).toEqual([0, null]);
    expect(child.lines).toEqual(['closed']);
    expect(child.errors).toEqual([]);
  });

  it('may be killed: the others take over what it had within some ten seconds, and nothing is lost', async () => {
    const [bus, topic, inbox] = [buses.open({ partitions: 4 }), uniqueName('killed'), new Inbox()];
    await bus.publish(topic, numbered(10));
    const child = start('worker', brokers.join(','), topic, topic);
    await child.until((lines) => lines.length >= 11);
    await bus.subscribe({ topics: [topic], groupId: topic, onMessage: inbox.take });
    await bus.publish(topic, numbered(100, 10));
    const handled = (): Set<number> => new Set([...child.lines.map(Number), ...inbox.values.map(Number)]);
    await child.until((lines) => lines.length >= 20);
    await child.kill();
    const killedAt = performance.now();
    await bus.publish(topic, numbered(100, 110));
    await inbox.until(() => numbered(210).every(({ value }) => handled().has(value)));

    // Nine seconds on an idle machine; a client that was left to its defaults takes more than thirty.
    expect(performance.now() - killedAt).toBeLessThan(3 * SESSION_TIMEOUT_MS);
  });

  it('may start before their broker: they join when it is there, and say so', async () => {
    const proxy = new TcpProxy(brokers[0] ?? '');
    const address = await proxy.open();
    await proxy.shut();
    const { log, lines } = recordingLog();
    const [bus, topic, inbox] = [buses.open({ brokers: [address], log }), uniqueName('early'), new Inbox()];
    const joining = bus.subscribe({ topics: [topic], groupId: topic, onMessage: inbox.take });
    await expect(bus.ping()).rejects.toMatchObject({ code: 'MESSAGING_UNAVAILABLE' });
    while (lines.length === 0) await expect(bus.ping()).rejects.toThrow('ECONNREFUSED');
    await proxy.open();
    await joining;
    await bus.publish(topic, [{ key: 'k', value: 1 }]);
    await inbox.untilDistinct(1);

    const parts = lines.map(({ level, fields }) => [level, fields['part']]);
    expect(parts.filter(([level]) => level === 'error')).toEqual([
      ['error', `the consumer of group ${topic}`],
    ]);
    expect(parts).toContainEqual(['info', `the consumer of group ${topic}`]);
    await buses.close();
    await proxy.shut();
  });
});
