import kafkajs from 'kafkajs';

const { Kafka, logLevel } = kafkajs;

const PROBE = 'generia-stack-probe';

const connect = (port) =>
  new Kafka({
    clientId: PROBE,
    brokers: [`127.0.0.1:${port}`],
    connectionTimeout: 1_000,
    requestTimeout: 5_000,
    logLevel: logLevel.NOTHING,
    // Who waits for a server asks again by himself.
    retry: { retries: 0 },
  });

/**
 * Resolves when the broker describes its cluster.
 *
 * @param {number} port
 */
export async function pingKafka(port) {
  await withAdmin(connect(port), (admin) => admin.describeCluster());
}

/**
 * Resolves when a topic can be made and a group joins on it: an open port is long before that, and the first groups
 * would be told that their coordinator is still loading.
 *
 * @param {number} port
 */
export async function proveKafka(port) {
  const kafka = connect(port);
  await withAdmin(kafka, async (admin) => {
    await admin.createTopics({ topics: [{ topic: PROBE, numPartitions: 1 }], waitForLeaders: true });
    try {
      await joinGroup(kafka);
    } finally {
      await admin.deleteTopics({ topics: [PROBE] });
    }
  });
}

async function withAdmin(kafka, action) {
  const admin = kafka.admin();
  try {
    await admin.connect();
    await action(admin);
  } finally {
    await admin.disconnect();
  }
}

async function joinGroup(kafka) {
  const consumer = kafka.consumer({
    groupId: PROBE,
    // Leaving a group waits for the fetch under way.
    maxWaitTimeInMs: 50,
    retry: { retries: 0, restartOnFailure: async () => false },
  });
  try {
    const joined = new Promise((resolve, reject) => {
      consumer.on(consumer.events.GROUP_JOIN, () => resolve());
      consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
    });
    // Whoever fails before the join waits for it no more.
    joined.catch(() => undefined);
    await consumer.connect();
    await consumer.subscribe({ topics: [PROBE] });
    await consumer.run({ eachMessage: async () => undefined });
    await joined;
  } finally {
    await consumer.disconnect();
  }
}
