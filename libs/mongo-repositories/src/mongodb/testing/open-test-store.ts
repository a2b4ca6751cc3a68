import { randomUUID } from 'node:crypto';

import { MongoClient, MongoServerError } from 'mongodb';

import type { StoreUnderTest } from '../../testing/index.js';
import { openMongoStore } from '../open-mongo-store.js';

const INDEX_NOT_FOUND = 27;
const MAX_DROPS = 200;

/** A store in a database of its own, on a real server. Fails when there is none: tests on real servers skip nothing. */
export async function openTestStore(uri: string | undefined): Promise<StoreUnderTest> {
  const server = requiredUri(uri);
  const database = newDatabaseName();
  let store = await openMongoStore({ uri: server, database });
  const opened = store;
  return {
    store: opened,
    reopen: async () => {
      await store.close();
      store = await openMongoStore({ uri: server, database });
      return store;
    },
    cleanup: async () => {
      await store.close();
      await dropDatabase(server, database);
    },
  };
}

export function requiredUri(uri: string | undefined): string {
  if (uri === undefined || uri === '') throw new Error('Tests on real servers need MONGODB_URI.');
  return uri;
}

export function newDatabaseName(): string {
  return `generia_test_${randomUUID().slice(0, 8)}`;
}

/** Removes a database. */
export async function dropDatabase(uri: string, database: string): Promise<void> {
  const client = await MongoClient.connect(uri);
  try {
    for (let attempts = 0; attempts < MAX_DROPS && !(await drop(client, database)); attempts++);
  } finally {
    await client.close();
  }
}

/** The server of the tests stumbles over indexes that it only noted; each time it drops a little more. */
async function drop(client: MongoClient, database: string): Promise<boolean> {
  try {
    return await client.db(database).dropDatabase();
  } catch (error) {
    if (error instanceof MongoServerError && error.code === INDEX_NOT_FOUND) return false;
    throw error;
  }
}
