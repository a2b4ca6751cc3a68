import { randomUUID } from 'node:crypto';

import kafkajs from 'kafkajs';

import { countMessages } from './count-messages.mjs';

it('counts what was sent to all partitions of topics that are there', async () => {
  const { Kafka, logLevel, Partitioners } = kafkajs;
  const brokers = process.env.KAFKA_BROKERS.split(',');
  const topic = `count-${randomUUID().slice(0, 8)}`;
  const kafka = new Kafka({ brokers, logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
  await admin.connect();
  try {
    await admin.createTopics({ topics: [{ topic, numPartitions: 2 }], waitForLeaders: true });
    await producer.connect();
    const messages = [0, 1, 1].map((partition) => ({ partition, value: 'sent' }));
    await producer.send({ topic, messages });
    expect(await countMessages(brokers, [topic, `${topic}-absent`])).toBe(3);
  } finally {
    await producer.disconnect();
    await admin.deleteTopics({ topics: [topic] });
    await admin.disconnect();
  }
});
