import { settle, VirtualClock } from '@generia/resilience/testing';

import { FakeAdmin } from '../../../test/fake-admin.js';
import { FakeGroupClient } from '../../../test/fake-group-client.js';
import { protocolError, refusedConnection } from '../../../test/kafkajs-errors.js';
import { recordingLog } from '../../../test/recording-log.js';
import type { IncomingMessage } from '../../message-bus.js';
import { createGate, Inbox } from '../../testing/index.js';
import { SharedClient } from '../shared-client.js';
import { StateLog } from '../state-log.js';
import { TopicKeeper } from '../topics/topic-keeper.js';
import { GroupConsumer } from './group-consumer.js';

function open({
  onMessage = async (): Promise<void> => undefined,
  prepare = (_client: FakeGroupClient, _count: number): void => undefined,
}: {
  onMessage?: (message: IncomingMessage) => Promise<void>;
  prepare?: (client: FakeGroupClient, count: number) => void;
} = {}) {
  const clock = new VirtualClock();
  const { log, lines } = recordingLog();
  const clients: FakeGroupClient[] = [];
  const admin = new FakeAdmin();
  admin.topics.add('t');
  const signal = new AbortController().signal;
  const consumer = new GroupConsumer({
    groupId: 'g',
    topics: ['t'],
    onMessage,
    openClient: () => {
      const client = new FakeGroupClient();
      clients.push(client);
      prepare(client, clients.length);
      return client;
    },
    findStartingPoints: async (asked) => asked.map((place) => ({ ...place, offset: '0', isNew: false })),
    topicKeeper: new TopicKeeper({
      admin: new SharedClient(() => admin, clock),
      ...{ declared: new Map(), partitions: 1, replicationFactor: undefined, clock, log, signal },
    }),
    retryPauseMs: 300,
    stopTimeoutMs: 15_000,
    state: new StateLog({ log, clock, brokers: ['kafka:9092'] }),
    ...{ clock, log, dice: () => 0.999 },
  });
  const newest = (): FakeGroupClient => {
    const client = clients.at(-1);
    if (client === undefined) throw new Error('No client was opened.');
    return client;
  };
  return { admin, clients, clock, consumer, lines, newest };
}

describe('GroupConsumer', () => {
  it('has joined when the group let it in', async () => {
    const { consumer, newest } = open();
    let joined = false;
    void consumer.joined().then(() => (joined = true));
    await settle();
    expect(joined).toBe(false);
    newest().assign('me', 0);
    await settle();
    expect(joined).toBe(true);
  });

  it('joins again after a crash, whatever the error was, and goes on', async () => {
    const inbox = new Inbox();
    const { clients, clock, consumer, newest } = open({ onMessage: inbox.take });
    const errors = [
      refusedConnection(),
      protocolError('UNKNOWN_MEMBER_ID'),
      new TypeError('a mistake in kafkajs'),
    ];
    await settle();
    for (const [index, error] of errors.entries()) {
      newest().assign(`member ${index}`, 0);
      await settle();
      newest().listener.onCrashed(error);
      await clock.advance(5_000);
    }
    newest().assign('last', 0);
    await settle();
    await newest().fetch(0, 0, 2);
    await settle();
    expect(clients.map(({ state }) => state)).toEqual(['killed', 'killed', 'killed', 'open']);
    expect(inbox.values).toEqual([0, 1]);
    await clock.runUntil(consumer.stop());
    expect(clock.sleepers).toBe(0);
  });

  it('waits ever longer between attempts, says one line, and joins when the broker is back', async () => {
    const attempts: number[] = [];
    const broker = { isAway: true };
    const { clock, consumer, lines, newest } = open({
      prepare: (client) => {
        attempts.push(clock.now());
        if (broker.isAway) client.connecting = () => Promise.reject(refusedConnection());
      },
    });
    const joined = consumer.joined();
    await clock.advance(60_000);
    const pauses = attempts.slice(1).map((at, index) => at - (attempts[index] ?? 0));
    expect(pauses.slice(0, 5)).toEqual([250, 500, 999, 1998, 3996]);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(5_000);
    expect(lines).toMatchObject([{ level: 'error', fields: { part: 'the consumer of group g' } }]);

    broker.isAway = false;
    await clock.advance(5_000);
    newest().assign('me', 0);
    await joined;
    expect(lines.map(({ level }) => level)).toEqual(['error', 'info']);
    await clock.runUntil(consumer.stop());
  });

  it('comes back quickly after it had joined, however long that took', async () => {
    const broker = { isAway: true };
    const { clients, clock, newest } = open({
      prepare: (client) => {
        if (broker.isAway) client.connecting = () => Promise.reject(refusedConnection());
      },
    });
    await clock.advance(60_000);
    broker.isAway = false;
    await clock.advance(5_000);
    newest().assign('me', 0);
    await settle();
    const before = clients.length;
    newest().listener.onCrashed(refusedConnection());
    await clock.advance(250);
    expect(clients).toHaveLength(before + 1);
  });

  it('looks for its topics before it joins, also for one that was deleted under it', async () => {
    const { admin, clock, newest } = open();
    admin.topics.clear();
    await settle();
    expect(admin.created.map(({ name }) => name)).toEqual(['t']);
    newest().assign('me', 0);
    admin.topics.clear();
    newest().listener.onCrashed(protocolError('UNKNOWN_TOPIC_OR_PARTITION', true));
    await clock.advance(5_000);
    expect(admin.created).toHaveLength(2);
  });

  it('ends the wait of those who want to join when it is stopped', async () => {
    const { clock, consumer } = open({
      prepare: (client) => {
        client.connecting = () => Promise.reject(refusedConnection());
      },
    });
    const refused = expect(consumer.joined()).rejects.toMatchObject({
      code: 'MESSAGING_CLOSED',
      retry: 'free',
    });
    await clock.advance(10_000);
    await consumer.stop();
    await refused;
    expect(clock.sleepers).toBe(0);
  });

  it('stops also while the broker does not answer its questions', async () => {
    const { admin, clock, consumer } = open();
    admin.topicExists = () => new Promise(() => undefined);
    await settle();
    await clock.runUntil(consumer.stop());
    expect(clock.sleepers).toBe(0);
  });

  it('commits what was handled, leaves, and hands out nothing more when it stops', async () => {
    const [inbox, gate] = [new Inbox(), createGate()];
    const { clock, consumer, newest } = open({
      onMessage: async (message) => {
        await inbox.take(message);
        await gate.passed;
      },
    });
    await settle();
    newest().assign('me', 0);
    await settle();
    await newest().fetch(0, 0, 3);
    const stopping = consumer.stop();
    await settle();
    expect(newest().state).toBe('open');
    gate.open();
    await clock.runUntil(stopping);
    expect(inbox.values).toEqual([0]);
    expect(newest().committed).toEqual({ 't/0': '1' });
    expect(newest().state).toBe('killed');
  });

  it('leaves a handler behind that does not end, and does not count its message', async () => {
    const { clock, consumer, lines, newest } = open({ onMessage: () => new Promise(() => undefined) });
    await settle();
    newest().assign('me', 0);
    await settle();
    await newest().fetch(0, 0, 1);
    const stopping = consumer.stop();
    await clock.advance(14_999);
    expect(newest().state).toBe('open');
    await clock.runUntil(stopping);
    expect(newest().committed).toEqual({});
    expect(lines).toMatchObject([{ level: 'warn', fields: { group: 'g' } }]);
  });

  it('mentions a message that is refused for long ever more rarely', async () => {
    const { clock, lines, newest } = open({ onMessage: () => Promise.reject(new Error('poison')) });
    await settle();
    newest().assign('me', 0);
    await settle();
    await newest().fetch(0, 0, 1);
    await clock.advance(300 * 19);
    expect(lines.map(({ fields }) => fields['times'])).toEqual([1, 2, 4, 8, 16]);
  });
});
