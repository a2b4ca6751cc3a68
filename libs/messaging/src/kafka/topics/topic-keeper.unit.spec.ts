import { settle, VirtualClock } from '@generia/resilience/testing';

import { FakeAdmin } from '../../../test/fake-admin.js';
import { protocolError, refusedConnection } from '../../../test/kafkajs-errors.js';
import { recordingLog } from '../../../test/recording-log.js';
import { SharedClient } from '../shared-client.js';
import { StateLog } from '../state-log.js';
import { declareTopics } from './declare-topics.js';
import { type NewTopic, TopicKeeper } from './topic-keeper.js';

function open(declared: ReadonlyMap<string, NewTopic> = new Map()) {
  const clock = new VirtualClock();
  const admin = new FakeAdmin();
  const { log, lines } = recordingLog();
  const stop = new AbortController();
  const { signal } = stop;
  const options = { declared, partitions: 6, replicationFactor: 3, clock, log, signal };
  const keeper = new TopicKeeper({ admin: new SharedClient(() => admin, clock), ...options });
  const state = new StateLog({ log, clock, brokers: [] });
  return { admin, clock, keeper, lines, stop, surroundings: { state, clock, dice: () => 0.5, signal } };
}

describe('TopicKeeper', () => {
  it('creates what is missing, once', async () => {
    const { admin, keeper, lines } = open();
    await Promise.all([keeper.ensure('t'), keeper.ensure('t')]);
    await keeper.ensure('t');
    expect(admin.created).toEqual([{ name: 't', partitions: 6, replicationFactor: 3, configEntries: {} }]);
    expect(lines.map(({ message }) => message)).toEqual(['created a topic']);
  });

  it('leaves what exists as it is', async () => {
    const { admin, keeper } = open();
    admin.topics.add('t');
    await keeper.ensure('t');
    expect(admin.created).toEqual([]);
  });

  it('gives a declared topic its own settings', async () => {
    const configEntries = { 'max.message.bytes': '4194304' };
    const { admin, keeper } = open(new Map([['dead', { partitions: 1, configEntries }]]));
    await keeper.ensure('dead');
    expect(admin.created).toEqual([{ name: 'dead', partitions: 1, replicationFactor: 3, configEntries }]);
  });

  it('waits until the broker knows a new topic', async () => {
    const { admin, clock, keeper } = open();
    admin.createTopic = async ({ name }) => {
      void clock.sleep(200).then(() => admin.topics.add(name));
      // kafkajs looks at once and does not find it yet.
      throw protocolError('UNKNOWN_TOPIC_OR_PARTITION', true);
    };
    const ensured = keeper.ensure('t');
    await clock.runUntil(ensured);
    expect(admin.topics).toEqual(new Set(['t']));
  });

  it('asks again after a failure, and after it was told to forget', async () => {
    const { admin, keeper } = open();
    admin.trouble = refusedConnection();
    await expect(keeper.ensure('t')).rejects.toMatchObject({ code: 'MESSAGING_UNAVAILABLE', retry: 'free' });
    admin.trouble = null;
    await keeper.ensure('t');
    admin.topics.clear();
    await keeper.ensure('t');
    expect(admin.created).toHaveLength(1);
    keeper.forget('t');
    await keeper.ensure('t');
    expect(admin.created).toHaveLength(2);
  });
});

describe('declareTopics', () => {
  it('tries on until every topic exists, and says so once', async () => {
    const { admin, clock, keeper, lines, surroundings } = open();
    admin.trouble = refusedConnection();
    const declaring = declareTopics(['a', 'b'], { topicKeeper: keeper, ...surroundings });
    await clock.advance(60_000);
    expect(lines.map(({ level }) => level)).toEqual(['error']);
    admin.trouble = null;
    await clock.runUntil(declaring);
    expect(admin.topics).toEqual(new Set(['a', 'b']));
    expect(lines.map(({ message }) => message).slice(1)).toEqual([
      'created a topic',
      'created a topic',
      'Kafka works again',
    ]);
  });

  it('does not let one refused topic keep the others waiting', async () => {
    const { admin, clock, keeper, stop, surroundings } = open();
    const createTopic = admin.createTopic.bind(admin);
    admin.createTopic = async (topic) => {
      if (topic.name === 'forbidden') throw protocolError('TOPIC_AUTHORIZATION_FAILED');
      await createTopic(topic);
    };
    const declaring = declareTopics(['forbidden', 'b'], { topicKeeper: keeper, ...surroundings });
    await settle();
    expect(admin.topics).toEqual(new Set(['b']));
    stop.abort(new Error('closed'));
    await declaring;
    expect(clock.sleepers).toBe(0);
  });
});
