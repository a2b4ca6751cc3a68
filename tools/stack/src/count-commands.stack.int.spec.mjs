import { randomUUID } from 'node:crypto';

import { MongoClient } from 'mongodb';

import { countCommands } from './count-commands.mjs';

it('counts the commands to one database, by collection', async () => {
  const uri = process.env.MONGODB_URI;
  const database = `count_${randomUUID().slice(0, 8)}`;
  const client = new MongoClient(uri);
  try {
    const things = client.db(database).collection('things');
    await things.insertMany([{ at: 1 }, { at: 2 }]);
    for (const at of [1, 2]) await things.findOneAndUpdate({ at }, { $set: { seen: true } });
    await client.db(`${database}_other`).collection('things').findOne({});
    expect(await countCommands(uri, database)).toEqual({ 'insert things': 1, 'findAndModify things': 2 });
  } finally {
    for (const name of [database, `${database}_other`]) await client.db(name).dropDatabase();
    await client.close();
  }
});
