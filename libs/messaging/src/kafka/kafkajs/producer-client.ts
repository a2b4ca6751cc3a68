import { type Kafka, Partitioners } from 'kafkajs';

import type { KafkaClient, ProducerClient } from '../clients.js';

/** How long the leader waits for its replicas before it says that the write failed. */
const REPLICATION_TIMEOUT_MS = 5_000;
const EVERY_REPLICA_IN_SYNC = -1;

/**
 * An idempotent producer that spreads keys as Java clients do (murmur2). kafkajs lets one request per broker be under
 * way, which is what keeps sequence numbers in order.
 */
export function producerClient(kafka: Kafka): Omit<ProducerClient, keyof Pick<KafkaClient, 'kill'>> {
  const producer = kafka.producer({
    idempotent: true,
    allowAutoTopicCreation: false,
    createPartitioner: Partitioners.DefaultPartitioner,
  });
  return {
    connect: () => producer.connect(),
    disconnect: () => producer.disconnect(),
    async send(topic, messages) {
      await producer.send({
        topic,
        acks: EVERY_REPLICA_IN_SYNC,
        timeout: REPLICATION_TIMEOUT_MS,
        messages: messages.map(({ key, text }) => ({ key, value: text })),
      });
    },
  };
}
