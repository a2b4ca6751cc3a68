import { MongoClient } from 'mongodb';

/**
 * Takes every document out of collections. The indexes stay, and clients go on.
 *
 * @param {string} uri
 * @param {string} database
 * @param {readonly string[]} names of the collections
 */
export async function emptyCollections(uri, database, names) {
  const client = new MongoClient(uri);
  try {
    for (const name of names) await client.db(database).collection(name).deleteMany({});
  } finally {
    await client.close();
  }
}
