import { systemClock, type Clock } from '@generia/resilience';

import { closedError } from '../closed-error.js';
import type { MessageBus, Subscription } from '../message-bus.js';
import { checkSubscription, checkTopicName } from '../names.js';
import { serialiseMessages } from '../serialise-messages.js';
import { Consumer } from './consumer.js';
import { ConsumerGroup } from './consumer-group.js';
import type { RefusedDelivery } from './lane.js';
import { Topic } from './topic.js';
import { Turns } from './turns.js';

export type { RefusedDelivery } from './lane.js';

export interface InProcessBusOptions {
  /** Partitions of every topic. Default: 4. */
  readonly partitions?: number;
  /** Default: the machine's clock. */
  readonly clock?: Clock;
  /** How long a refused message waits before it comes again. Default: 300. */
  readonly retryPauseMs?: number;
  /** How many messages a topic keeps, at most, that no running consumer waits for. Default: 10,000. */
  readonly keptUnread?: number;
  /** Hears of each delivery that its handler refused: the place for a log line. */
  readonly onRefused?: (refused: RefusedDelivery) => void;
}

/**
 * A bus with Kafka's promises that lives and ends with this process: topics come into being when they are first named, messages
 * of one key stay in order, every group gets every message at least once, and its members share the partitions.
 *
 * Delivery starts after the call stack that published, gives every partition one message per turn, and costs no timer
 * while nothing is refused. A group's progress is remembered as long as the process lives. A message is forgotten when
 * every known group has consumed it; what only absent groups have not read is bounded by `keptUnread`.
 *
 * While `close()` waits for running handlers they may still publish; afterwards every call rejects with `MESSAGING_CLOSED`.
 */
export function createInProcessBus(options: InProcessBusOptions = {}): MessageBus {
  const { partitions = 4, clock = systemClock, retryPauseMs = 300, keptUnread = 10_000 } = options;
  const topics = new Map<string, Topic>();
  const groups = new Map<string, ConsumerGroup>();
  const turns = new Turns();
  const surroundings = { turns, clock, retryPauseMs, onRefused: options.onRefused ?? (() => undefined) };
  let state: 'open' | 'closing' | 'closed' = 'open';

  const topicOf = (name: string): Topic =>
    existingOr(topics, name, () => new Topic(name, partitions, keptUnread));
  const groupOf = (groupId: string): ConsumerGroup =>
    existingOr(groups, groupId, () => new ConsumerGroup(groupId, surroundings));

  return {
    async publish(topic, messages) {
      if (state === 'closed') throw closedError();
      checkTopicName(topic);
      topicOf(topic).append(serialiseMessages(topic, messages));
    },

    async subscribe(subscription) {
      if (state !== 'open') throw closedError();
      checkSubscription(subscription);
      const consumer = new Consumer(subscription);
      const group = groupOf(subscription.groupId);
      group.join(consumer, [...consumer.topics].map(topicOf), subscription.from ?? 'earliest');
      return subscriptionOf(consumer, group);
    },

    async ping() {
      if (state !== 'open') throw closedError();
    },

    async close() {
      if (state === 'open') state = 'closing';
      turns.cancel();
      const leaving = [...groups.values()].flatMap((group) => group.dissolve());
      await Promise.all(leaving.map((consumer) => consumer.idle()));
      state = 'closed';
      topics.clear();
      groups.clear();
    },
  };
}

function subscriptionOf(consumer: Consumer, group: ConsumerGroup): Subscription {
  return {
    pause() {
      consumer.paused = true;
    },
    resume() {
      consumer.paused = false;
      group.wake();
    },
    async stop() {
      group.leave(consumer);
      await consumer.idle();
    },
  };
}

function existingOr<T>(known: Map<string, T>, name: string, create: () => T): T {
  const existing = known.get(name);
  if (existing !== undefined) return existing;
  const created = create();
  known.set(name, created);
  return created;
}
