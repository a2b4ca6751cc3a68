import { MongoClient } from 'mongodb';

/**
 * Resolves when the server answers a ping.
 *
 * @param {number} port
 */
export async function pingMongo(port) {
  await withClient(port, (client) => client.db('admin').command({ ping: 1 }));
}

/**
 * Resolves when the server has stored a document and found it again.
 *
 * @param {number} port
 */
export async function proveMongo(port) {
  await withClient(port, async (client) => {
    const database = client.db('generia_stack_probe');
    try {
      const { insertedId } = await database.collection('probe').insertOne({ at: new Date() });
      const found = await database.collection('probe').findOne({ _id: insertedId });
      if (found === null) throw new Error('A document that was inserted is not found.');
    } finally {
      await database.dropDatabase();
    }
  });
}

async function withClient(port, action) {
  const client = new MongoClient(`mongodb://127.0.0.1:${port}`, {
    serverSelectionTimeoutMS: 2_000,
    connectTimeoutMS: 2_000,
    socketTimeoutMS: 5_000,
  });
  try {
    await action(client);
  } finally {
    await client.close();
  }
}
