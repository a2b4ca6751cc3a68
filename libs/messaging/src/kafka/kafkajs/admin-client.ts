import type { Admin } from 'kafkajs';

import type { AdminClient, KafkaClient } from '../clients.js';
import { kindOfFailure, unavailableError } from '../kafka-failure.js';

export function adminClient(admin: Admin): Omit<AdminClient, keyof Pick<KafkaClient, 'kill'>> {
  return {
    connect: () => admin.connect(),
    disconnect: () => admin.disconnect(),

    async askCluster() {
      await admin.describeCluster().catch(nobodyAnswered);
    },

    async topicExists(topic) {
      try {
        await admin.fetchTopicMetadata({ topics: [topic] }).catch(nobodyAnswered);
        return true;
      } catch (error) {
        if (kindOfFailure(error) === 'unknown_topic') return false;
        throw error;
      }
    },

    async createTopic({ name, partitions, replicationFactor, configEntries }) {
      await admin.createTopics({
        topics: [
          {
            topic: name,
            numPartitions: partitions,
            ...(replicationFactor === undefined ? {} : { replicationFactor }),
            configEntries: Object.entries(configEntries).map(([entry, value]) => ({ name: entry, value })),
          },
        ],
      });
    },

    async committedOffsets(groupId, topics) {
      const committed = await admin.fetchOffsets({ groupId, topics: [...topics] });
      return committed.flatMap(({ topic, partitions }) =>
        partitions
          .filter(({ offset }) => isPlace(offset))
          .map(({ partition, offset }) => ({ topic, partition, offset })),
      );
    },

    async limitsOf(topic) {
      const limits = await admin.fetchTopicOffsets(topic);
      return limits.map(({ partition, low, high }) => ({ topic, partition, begin: low, end: high }));
    },
  };
}

/** No place at all, "the beginning" and "the end" are written as negative numbers. */
function isPlace(offset: string): boolean {
  return !offset.startsWith('-');
}

/** When every broker fails, kafkajs swallows why and then reads from nothing. */
function nobodyAnswered(error: unknown): never {
  const swallowed =
    error instanceof TypeError || (error instanceof Error && error.cause instanceof TypeError);
  throw swallowed ? unavailableError('No broker answered.') : error;
}
