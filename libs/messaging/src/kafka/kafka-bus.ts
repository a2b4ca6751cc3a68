import { setMaxListeners } from 'node:events';

import { systemClock, withDeadline } from '@generia/resilience';

import { closedError } from '../closed-error.js';
import type { MessageBus, SubscribeOptions } from '../message-bus.js';
import { checkSubscription, checkTopicName } from '../names.js';
import { serialiseMessages } from '../serialise-messages.js';
import { findStartingPoints } from './consuming/find-starting-points.js';
import { GroupConsumer } from './consuming/group-consumer.js';
import type { KafkaBusOptions } from './kafka-bus-options.js';
import { badOptions, toTaskError } from './kafka-failure.js';
import { kafkaJsClients } from './kafkajs/kafkajs-clients.js';
import { createBatchSender } from './publishing/batch-sender.js';
import { Publisher } from './publishing/publisher.js';
import { SharedClient } from './shared-client.js';
import { StateLog } from './state-log.js';
import { FLUSH_TIMEOUT_MS, PING_TIMEOUT_MS } from './timings.js';
import { topicNames } from './topic-names.js';
import { declareTopics } from './topics/declare-topics.js';
import { TopicKeeper } from './topics/topic-keeper.js';

/**
 * The bus on Apache Kafka. It opens at once and connects when it has to; while Kafka is away it says so once in the log,
 * goes on trying, and never crashes for it.
 *
 * - `publish` resolves when every replica in sync has the messages, and rejects after `publishTimeoutMs`: with
 *   `MESSAGING_UNAVAILABLE` (free), `MESSAGING_TOO_LARGE` (never) or `MESSAGING_DENIED`. A message whose publish was
 *   rejected may still have arrived.
 * - `subscribe` resolves when the group has let us in and its place in every partition is settled, so that a message
 *   published after it reaches a `latest` group too. While Kafka is away it waits; `close` ends the wait.
 * - A message counts as consumed a moment (up to 100 ms) after its handler: a process that is killed leaves that much to
 *   be handled again, one that stops leaves nothing.
 * - All members of a group must read the same topics: kafkajs gives each member partitions of the topics that its leader
 *   reads, asked for or not. Give each set of topics a group of its own.
 * - It reads messages as they are or compressed with gzip; a consumer that meets another compression does not get past it
 *   and says so.
 *
 * @throws TaskError `MESSAGING_BAD_OPTIONS`, not worth a retry
 */
export function createKafkaBus(options: KafkaBusOptions): MessageBus {
  const { brokers, log, clock = systemClock, dice = Math.random, partitions = 6 } = options;
  const { retryPauseMs = 300, publishTimeoutMs = 10_000, stopTimeoutMs = 15_000 } = options;
  if (brokers.length === 0)
    throw badOptions('No broker is named.', 'Set KAFKA_BROKERS, for example to localhost:9092.');
  const names = topicNames(options.topicNames);
  const declared = new Map(
    (options.topics ?? []).map((topic) => [names.toBroker(checked(topic.name)), topic]),
  );
  const clients = options.clients ?? kafkaJsClients({ ...options, clock });

  const stopped = new AbortController();
  setMaxListeners(0, stopped.signal);
  const { signal } = stopped;
  const state = new StateLog({ log, clock, brokers });
  const admin = new SharedClient(() => clients.admin(), clock);
  // kafkajs answers no more questions about any topic when one that a client has asked about is deleted.
  const lookups = new SharedClient(() => clients.admin(), clock);
  const producers = new SharedClient(() => clients.producer(), clock);
  const { replicationFactor } = options;
  const topicKeeper = new TopicKeeper({ admin, declared, partitions, replicationFactor, clock, log, signal });
  const patience = { timeoutMs: publishTimeoutMs, clock, dice, signal };
  const publisher = new Publisher(createBatchSender({ producers, topicKeeper, state, ...patience }));
  const consumers = new Set<GroupConsumer>();
  const declaring = declareTopics([...declared.keys()], { topicKeeper, state, clock, dice, signal });
  let closing: Promise<void> | undefined;

  const open = ({ groupId, from = 'earliest', ...wanted }: SubscribeOptions): GroupConsumer => {
    const topics = [...new Set(wanted.topics.map((topic) => names.toBroker(topic)))];
    const surroundings = { topicKeeper, retryPauseMs, stopTimeoutMs, state, clock, dice, log };
    return new GroupConsumer({
      ...surroundings,
      groupId,
      topics,
      onMessage: (message) => wanted.onMessage({ ...message, topic: names.fromBroker(message.topic) }),
      openClient: () => clients.group({ groupId, topics, from }),
      findStartingPoints: (ours) => lookups.use((client) => findStartingPoints(client, groupId, ours, from)),
    });
  };

  const close = async (): Promise<void> => {
    await Promise.all([...consumers].map((consumer) => consumer.stop()));
    await withDeadline(() => publisher.idle(), { clock, timeoutMs: FLUSH_TIMEOUT_MS }).catch(() => undefined);
    stopped.abort(closedError());
    await Promise.all([publisher.idle(), declaring]);
    await Promise.all([producers.close(), admin.close(), lookups.close()]);
  };

  return {
    async publish(topic, messages) {
      if (signal.aborted) throw closedError();
      checkTopicName(topic);
      await publisher.publish(names.toBroker(topic), serialiseMessages(topic, messages));
    },

    async subscribe(subscription) {
      if (closing !== undefined) throw closedError();
      checkSubscription(subscription);
      const consumer = open(subscription);
      consumers.add(consumer);
      await consumer.joined();
      return {
        pause: () => consumer.pause(),
        resume: () => consumer.resume(),
        stop: () => consumer.stop().finally(() => consumers.delete(consumer)),
      };
    },

    async ping() {
      if (closing !== undefined) throw closedError();
      const inTime = <T>(work: () => Promise<T>): Promise<T> =>
        withDeadline(work, { clock, timeoutMs: PING_TIMEOUT_MS, signal });
      try {
        // Twice, because a client that hangs shall be replaced, and one that does not connect shall not be waited for.
        await inTime(() => admin.use((client) => inTime(() => client.askCluster())));
      } catch (error) {
        throw toTaskError('Kafka did not answer', error);
      }
    },

    close() {
      closing ??= close();
      return closing;
    },
  };
}

function checked(topic: string): string {
  checkTopicName(topic);
  return topic;
}
