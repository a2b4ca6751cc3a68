import { MongoClient } from 'mongodb';

/**
 * How often each command was sent to a database since the server started, by its name and the collection that it is about:
 * `update tasks`. The stack's own server counts; MongoDB's does not do so by collection.
 *
 * @param {string} uri
 * @param {string} database
 * @returns {Promise<Record<string, number>>}
 */
export async function countCommands(uri, database) {
  const client = new MongoClient(uri);
  try {
    const { commands } = await client.db(database).command({ countedCommands: 1 });
    return Object.fromEntries(Object.entries(commands).map(([command, count]) => [command, Number(count)]));
  } finally {
    await client.close();
  }
}
