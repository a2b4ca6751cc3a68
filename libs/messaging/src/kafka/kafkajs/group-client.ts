import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';

import type {
  FetchedBatch,
  GroupClient,
  GroupClientOptions,
  GroupListener,
  KafkaClient,
  TopicPartition,
} from '../clients.js';
import {
  FETCH_WAIT_MS,
  HEARTBEAT_INTERVAL_MS,
  REBALANCE_TIMEOUT_MS,
  SESSION_TIMEOUT_MS,
} from '../timings.js';
import { incomingMessage } from './incoming-message.js';

/** Rebalances interrupt each other; a member that gave up after a few of them would cause the next one. */
const JOIN_RETRY = { retries: 12 };

export function groupClient(
  kafka: Kafka,
  { groupId, topics, from }: GroupClientOptions,
): Omit<GroupClient, keyof Pick<KafkaClient, 'kill'>> {
  const consumer = kafka.consumer({
    groupId,
    sessionTimeout: SESSION_TIMEOUT_MS,
    heartbeatInterval: HEARTBEAT_INTERVAL_MS,
    rebalanceTimeout: REBALANCE_TIMEOUT_MS,
    maxWaitTimeInMs: FETCH_WAIT_MS,
    allowAutoTopicCreation: false,
    // A crashed consumer is replaced by us, with a back-off and a log line, whatever the error was.
    retry: { ...JOIN_RETRY, restartOnFailure: async () => false },
  });
  return {
    connect: () => consumer.connect(),
    disconnect: () => consumer.disconnect(),

    async join(listener) {
      listenTo(consumer, listener);
      await consumer.subscribe({ topics: [...topics], fromBeginning: from === 'earliest' });
      await consumer.run({
        autoCommit: false,
        eachBatchAutoResolve: false,
        eachBatch: (payload) => listener.onBatch(fetchedBatch(payload)),
      });
    },

    seek: (to) => consumer.seek(to),
    hold: ({ topic, partition }) => consumer.pause([{ topic, partitions: [partition] }]),
    release: ({ topic, partition }) => consumer.resume([{ topic, partitions: [partition] }]),
    commit: (offsets) => consumer.commitOffsets([...offsets]),
  };
}

function listenTo(consumer: Consumer, listener: GroupListener): void {
  const { GROUP_JOIN, REBALANCING, FETCH, HEARTBEAT, CRASH } = consumer.events;
  consumer.on(GROUP_JOIN, ({ payload }) => {
    listener.onAssigned(payload.memberId, assignedPartitions(payload.memberAssignment));
  });
  consumer.on(REBALANCING, () => listener.onRebalancing());
  consumer.on(FETCH, () => listener.onSignOfLife());
  consumer.on(HEARTBEAT, () => listener.onSignOfLife());
  consumer.on(CRASH, ({ payload }) => listener.onCrashed(payload.error));
}

function assignedPartitions(assignment: Readonly<Record<string, readonly number[]>>): TopicPartition[] {
  return Object.entries(assignment).flatMap(([topic, partitions]) =>
    partitions.map((partition) => ({ topic, partition })),
  );
}

function fetchedBatch(payload: EachBatchPayload): FetchedBatch {
  const { topic, partition, messages } = payload.batch;
  const last = payload.batch.lastOffset();
  return {
    topic,
    partition,
    messages: messages.map((message) => incomingMessage(topic, partition, message)),
    nextOffset: String(BigInt(last) + 1n),
    isWanted: () => payload.isRunning() && !payload.isStale(),
    markTaken: () => payload.resolveOffset(last),
  };
}
