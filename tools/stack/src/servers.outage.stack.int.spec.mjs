import { randomUUID } from 'node:crypto';

import kafkajs from 'kafkajs';
import { Client } from 'minio';
import { MongoClient } from 'mongodb';

import { startServer, stopServer } from './index.mjs';
import { minio } from './servers/minio.mjs';
import { kafka } from './servers/kafka.mjs';
import { mongo } from './servers/mongo.mjs';

/** Nobody else's, on servers that others use too. */
const own = `stack-outage-${randomUUID().slice(0, 8)}`;
const portOf = (address) => Number(address.split(':').at(-1));
const variable = (name) => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run npm run test:stack.`);
  return value;
};

/** Stores one thing, and gives it back after whatever has happened since. */
const clients = {
  kafka: async () => {
    const { Kafka, logLevel, Partitioners } = kafkajs;
    const client = new Kafka({ brokers: [variable('KAFKA_BROKERS')], logLevel: logLevel.NOTHING });
    const [topic, groupId] = [own, own];
    const admin = client.admin();
    await admin.connect();
    await admin.createTopics({ topics: [{ topic, numPartitions: 1 }] });
    await admin.disconnect();
    const producer = client.producer({ createPartitioner: Partitioners.DefaultPartitioner });
    await producer.connect();
    await producer.send({ topic, messages: [{ value: 'kept' }] });
    await producer.disconnect();
    return async () => {
      const consumer = client.consumer({ groupId, maxWaitTimeInMs: 50 });
      await consumer.connect();
      await consumer.subscribe({ topics: [topic], fromBeginning: true });
      const value = await new Promise((resolve, reject) => {
        consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
        const eachMessage = async ({ message }) => resolve(message.value.toString());
        consumer.run({ eachMessage }).catch(reject);
      });
      await consumer.disconnect();
      return value;
    };
  },
  mongo: async () => {
    const withCollection = async (action) => {
      const client = await MongoClient.connect(variable('MONGODB_URI'));
      try {
        return await action(client.db(own).collection('things'));
      } finally {
        await client.close();
      }
    };
    await withCollection((things) => things.insertOne({ _id: 'one', value: 'kept' }));
    return () => withCollection(async (things) => (await things.findOne({ _id: 'one' })).value);
  },
  minio: async () => {
    const client = new Client({
      endPoint: '127.0.0.1',
      port: portOf(variable('MINIO_ENDPOINT')),
      useSSL: false,
      accessKey: variable('MINIO_ACCESS_KEY'),
      secretKey: variable('MINIO_SECRET_KEY'),
    });
    await client.makeBucket(own);
    await client.putObject(own, 'one', 'kept');
    return async () => {
      const chunks = await (await client.getObject(own, 'one')).toArray();
      return Buffer.concat(chunks).toString();
    };
  },
};

describe.each([
  [kafka, 'KAFKA_BROKERS'],
  [mongo, 'MONGODB_URI'],
  [minio, 'MINIO_ENDPOINT'],
])('a server of the real stack', (server, name) => {
  it(`${server.name} is away and comes back at its address with what it was told`, async () => {
    const port = portOf(variable(name));
    const read = await clients[server.name]();
    await server.ping(port);

    await stopServer(server.name);
    try {
      await expect(server.ping(port)).rejects.toThrow();
    } finally {
      await startServer(server.name);
    }
    await server.ping(port);
    await expect(read()).resolves.toBe('kept');
    await startServer(server.name);
  });
});
