import { randomUUID } from 'node:crypto';

import { MongoClient } from 'mongodb';

import { emptyCollections } from './empty-collections.mjs';

it('takes out what is in the named collections, and leaves the others alone', async () => {
  const uri = process.env.MONGODB_URI;
  const database = `empty_${randomUUID().slice(0, 8)}`;
  const client = new MongoClient(uri);
  const counts = () =>
    Promise.all(['emptied', 'kept'].map((name) => client.db(database).collection(name).countDocuments()));
  try {
    for (const name of ['emptied', 'kept'])
      await client
        .db(database)
        .collection(name)
        .insertMany([{ at: 1 }, { at: 2 }]);
    await emptyCollections(uri, database, ['emptied', 'absent']);
    expect(await counts()).toEqual([0, 2]);
  } finally {
    await client.db(database).dropDatabase();
    await client.close();
  }
});
