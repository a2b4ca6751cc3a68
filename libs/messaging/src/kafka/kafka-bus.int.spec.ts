import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

import { recordingLog } from '../../test/recording-log.js';
import { createKafkaBus } from './kafka-bus.js';

const onMessage = async (): Promise<void> => undefined;

describe('the Kafka bus without a broker', () => {
  let server: Server | undefined;
  const accepted = new Set<Socket>();

  afterEach(async () => {
    for (const socket of accepted) socket.destroy();
    accepted.clear();
    if (server === undefined) return;
    server.close();
    await once(server, 'close');
    server = undefined;
  });

  /** A port behind which somebody takes connections and says nothing. */
  async function silentBroker(): Promise<string> {
    server = createServer((socket) => accepted.add(socket.on('error', () => undefined).resume()));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return `127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  /** A port that refuses connections. */
  async function noBroker(): Promise<string> {
    const address = await silentBroker();
    server?.close();
    server = undefined;
    return address;
  }

  /** Short pauses that are no matter of luck: it gives up when an outage is long enough to be worth a line. */
  function open(broker: string) {
    const { log, lines } = recordingLog();
    const topics = [{ name: 'declared' }];
    const bus = createKafkaBus({
      ...{ brokers: [broker], clientId: 'test', log, topics },
      ...{ publishTimeoutMs: 3_000, dice: () => 0.1 },
    });
    return { bus, lines };
  }

  it.each([
    ['refuses connections', noBroker],
    ['says nothing', silentBroker],
  ])('gives up when the broker %s, says so once, and leaves nothing open', async (_case, broker) => {
    const { bus, lines } = open(await broker());
    const unavailable = { code: 'MESSAGING_UNAVAILABLE', retry: 'free' };
    const subscribing = bus.subscribe({ topics: ['t'], groupId: 'g', onMessage });
    const closed = expect(subscribing).rejects.toMatchObject({ code: 'MESSAGING_CLOSED' });
    const publishing = Array.from({ length: 3 }, () => bus.publish('t', [{ key: 'k', value: 1 }]));
    await expect(bus.ping()).rejects.toMatchObject(unavailable);
    for (const outcome of await Promise.allSettled(publishing)) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: unavailable });
    }

    await Promise.all([bus.close(), bus.close()]);
    await closed;
    const parts = lines.map(({ fields }) => fields['part']);
    expect(new Set(parts).size).toBe(parts.length);
    expect(parts).toContain('publishing');
    for (const line of lines) expect(line).toMatchObject({ level: 'error' });
    await expect(bus.publish('t', [])).rejects.toMatchObject({ code: 'MESSAGING_CLOSED' });
    await Promise.all(
      [...accepted].filter((socket) => !socket.closed).map((socket) => once(socket, 'close')),
    );
  });

  it('closes while everything hangs', async () => {
    const { bus } = open(await silentBroker());
    const hanging = [
      bus.publish('t', [{ key: 'k', value: 1 }]),
      bus.subscribe({ topics: ['t'], groupId: 'g', onMessage }),
      bus.ping(),
    ];
    const outcomes = Promise.allSettled(hanging);
    await bus.close();
    for (const outcome of await outcomes) expect(outcome.status).toBe('rejected');
  });

  it.each([
    ['no broker', { brokers: [] }, 'MESSAGING_BAD_OPTIONS'],
    ['a bad topic', { topics: [{ name: 'a b' }] }, 'MESSAGING_BAD_TOPIC'],
    ['two topics in one', { topicNames: { a: 'c', b: 'c' } }, 'MESSAGING_BAD_OPTIONS'],
  ])('refuses to open with %s', (_case, options, code) => {
    const { log } = recordingLog();
    expect(() => createKafkaBus({ brokers: ['localhost:1'], clientId: 'test', log, ...options })).toThrow(
      expect.objectContaining({ code, retry: 'never' }) as Error,
    );
  });
});
