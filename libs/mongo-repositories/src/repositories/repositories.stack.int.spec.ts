import { MongoClient, type Db } from 'mongodb';

import { openMongoStore } from '../mongodb/index.js';
import {
  dropDatabase,
  newDatabaseName,
  openTestStore,
  requiredUri,
} from '../mongodb/testing/open-test-store.js';
import { readyTask } from '../testing/ready-task.js';
import { repositoriesContract } from '../testing/repositories-contract.js';
import { openRepositories } from './open-repositories.js';

repositoriesContract('MongoDB', () => openTestStore(process.env.MONGODB_URI));

describe('What operators see in MongoDB', () => {
  const database = newDatabaseName();
  const createdAt = new Date('2026-01-01T12:00:00.123Z');
  let uri: string;
  let client: MongoClient;
  let db: Db;

  beforeAll(async () => {
    uri = requiredUri(process.env.MONGODB_URI);
    const store = await openMongoStore({ uri, database });
    const repositories = await openRepositories(store);
    await repositories.tasks.insertIgnoringDuplicates([
      readyTask('t-1', { world_id: 'w-1', created_at: createdAt, parameters: { users: 5, prompt: 'Мир' } }),
      readyTask('t-2', { world_id: 'w-2' }),
    ]);
    await repositories.worldStatuses.create({ _id: 'w-1', status: 'in_progress', seq: 1, created_at: createdAt, pause: undefined } as never); // prettier-ignore
    await repositories.apiRequests.insert({ _id: 'c-1', world_id: 'w-1', response_data: { ok: 1 }, error: undefined } as never); // prettier-ignore
    await repositories.apiRequests.insert({ _id: 'c-2', world_id: 'w-1', response_data: null, error: 'It was blocked.' } as never); // prettier-ignore
    await store.close();
    client = await MongoClient.connect(uri);
    db = client.db(database);
  });

  afterAll(async () => {
    await client.close();
    await dropDatabase(uri, database);
  });

  const names = (documents: readonly object[]) => documents.map((one) => ('_id' in one ? one._id : null));

  it('finds the status of a world by its id', async () => {
    const status = await db.collection<{ _id: string }>('world_generation_status').findOne({ _id: 'w-1' });
    expect(status).toEqual({ _id: 'w-1', status: 'in_progress', seq: 1, created_at: createdAt });
  });

  it('finds the tasks of a world, and the failed calls only', async () => {
    expect(names(await db.collection('tasks').find({ world_id: 'w-1' }).toArray())).toEqual(['t-1']);
    const failed = await db.collection('api_requests_history').find({ error: { $exists: true } }).toArray(); // prettier-ignore
    expect(names(failed)).toEqual(['c-2']);
  });

  it('has dates as dates, ids as texts, null where null was meant, and no field for undefined', async () => {
    const of = async (collection: string, field: string, type: string) =>
      names(await db.collection(collection).find({ [field]: { $type: type as never } }).toArray()).sort(); // prettier-ignore
    expect(await of('tasks', 'created_at', 'date')).toEqual(['t-1', 't-2']);
    expect(await of('tasks', '_id', 'string')).toEqual(['t-1', 't-2']);
    expect(await of('tasks', 'worker_id', 'null')).toEqual(['t-1', 't-2']);
    expect(await of('tasks', 'attempt_count', 'int')).toEqual(['t-1', 't-2']);
    expect(await of('tasks', 'parameters.prompt', 'string')).toEqual(['t-1']);
    expect(await of('api_requests_history', 'error', 'null')).toEqual([]);
    expect(await of('api_requests_history', 'response_data', 'null')).toEqual(['c-2']);
    const task = await db.collection<{ _id: string }>('tasks').findOne({ _id: 't-1' });
    expect(Object.keys(task ?? {})).not.toContain('lease_expires_at');
  });

  it('has the declared indexes, once each, although several processes make them at once', async () => {
    const fresh = newDatabaseName();
    const stores = await Promise.all(
      Array.from({ length: 5 }, () => openMongoStore({ uri, database: fresh })),
    );
    await Promise.all(stores.map(openRepositories));
    await Promise.all(stores.map((store) => store.close()));
    const indexes = await client.db(fresh).collection('tasks').listIndexes().toArray();
    await dropDatabase(uri, fresh);
    const indexNames = indexes.map(({ name }) => String(name));
    expect(new Set(indexNames).size).toBe(indexNames.length);
    expect(indexes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'ready', key: { ready_queue: 1, order_key: 1, _id: 1 }, partialFilterExpression: { ready_queue: { $exists: true } } }),
        expect.objectContaining({ name: 'leases', key: { lease_expires_at: 1 }, sparse: true }),
        expect.objectContaining({ name: 'world_progress' }),
      ]),
    ); // prettier-ignore
  });
});
