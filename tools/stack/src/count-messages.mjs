import kafkajs from 'kafkajs';

const { Kafka, logLevel } = kafkajs;

/**
 * How many messages were ever sent to topics, as the broker counts them; nobody has to receive them for that.
 *
 * @param {readonly string[]} brokers
 * @param {readonly string[]} topics those that do not exist hold none
 */
export async function countMessages(brokers, topics) {
  const kafka = new Kafka({
    clientId: 'generia-stack-count',
    brokers: [...brokers],
    logLevel: logLevel.NOTHING,
  });
  const admin = kafka.admin();
  try {
    await admin.connect();
    const present = new Set(await admin.listTopics());
    const counted = topics.filter((topic) => present.has(topic));
    const offsets = await Promise.all(counted.map((topic) => admin.fetchTopicOffsets(topic)));
    return offsets.flat().reduce((sum, { high }) => sum + Number(high), 0);
  } finally {
    await admin.disconnect();
  }
}
