import { TaskError } from '@generia/resilience';

import type { DocumentCollection } from '../document-collection.js';
import type { Thing } from '../testing/index.js';
import { newName } from '../testing/store-bench.js';
import type { MongoStore } from './mongo-store.js';
import { openMongoStore } from './open-mongo-store.js';
import { eventually } from './testing/eventually.js';
import { dropDatabase, newDatabaseName, requiredUri } from './testing/open-test-store.js';
import { startTcpProxy, type TcpProxy } from './testing/tcp-proxy.js';

const SELECTION_MS = 2000;

describe('A MongoDB that goes away and comes back', () => {
  const database = newDatabaseName();
  let proxy: TcpProxy;
  let store: MongoStore;
  let things: DocumentCollection<Thing>;

  beforeEach(async () => {
    const { hostname, port } = new URL(requiredUri(process.env.MONGODB_URI));
    proxy = await startTcpProxy({ host: hostname, port: Number(port || '27017') });
    const uri = `mongodb://${proxy.host}`;
    store = await openMongoStore({
      uri,
      database,
      serverSelectionTimeoutMs: SELECTION_MS,
      socketTimeoutMs: 5000,
    });
    things = await store.collection<Thing>({ name: newName(), indexes: [] });
  });
  afterEach(async () => {
    await store.close();
    await proxy.close();
  });
  afterAll(() => dropDatabase(requiredUri(process.env.MONGODB_URI), database));

  it('loses no insert when connections are cut in the middle, and makes none twice', async () => {
    const ids = Array.from({ length: 60 }, (_, i) => `t${i}`);
    const inserts = ids.map(async (_id, i) => {
      const inserted = things.insertIgnoringDuplicates([{ _id, rank: i }]);
      if (i === 20 || i === 40) proxy.cut();
      return inserted;
    });
    const outcomes = await Promise.allSettled(inserts);
    const failed = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    for (const reason of failed) expect(reason).toMatchObject({ retry: 'free' });
    // What was not known to be there is simply inserted again.
    await things.insertIgnoringDuplicates(ids.map((_id, rank) => ({ _id, rank })));
    expect((await things.find({}, { sort: [['rank', 1]] })).map(({ _id }) => _id)).toEqual(ids);
  });

  it('made the change whose answer was lost, once, and does not claim to know', async () => {
    await things.insertIgnoringDuplicates([{ _id: 'a', rank: 0 }]);
    proxy.cutAnswers(1);
    const changed = things.updateOne({ _id: 'a' }, { $inc: { rank: 1 } });
    await expect(changed).rejects.toMatchObject({ code: 'STORE_OUTCOME_UNKNOWN', retry: 'free' });
    expect(await things.findOne({ _id: 'a' })).toEqual({ _id: 'a', rank: 1 });
  });

  it('is read again, and inserted into again, when an answer was lost once', async () => {
    proxy.cutAnswers(1);
    // Both were there already when they were sent again.
    expect(await things.insertIgnoringDuplicates([{ _id: 'a' }, { _id: 'b' }])).toBe(0);
    proxy.cutAnswers(1);
    expect(await things.count({})).toBe(2);
  });

  it('is missed in bounded time while it is away, and used again when it is back', async () => {
    await things.insertIgnoringDuplicates([{ _id: 'a', rank: 0 }]);
    await proxy.refuse();
    for (const ask of [
      () => things.find({}),
      () => things.updateOne({ _id: 'a' }, { $inc: { rank: 1 } }),
      () => things.insertIgnoringDuplicates([{ _id: 'b' }]),
      () => store.ping(),
    ]) {
      const startedAt = Date.now();
      await expect(ask()).rejects.toMatchObject({ retry: 'free', retryAfterMs: 1000 });
      // Two searches of two seconds; a driver that was left to its defaults searches for thirty.
      expect(Date.now() - startedAt).toBeLessThan(25_000);
    }
    await expect(store.ping()).rejects.toThrow(`MongoDB does not answer (ping at ${proxy.host}): connect ECONNREFUSED`); // prettier-ignore
    await proxy.accept();
    await eventually(() => store.ping());
    expect(await things.updateOne({ _id: 'a', rank: 0 }, { $inc: { rank: 1 } })).toBe(true);
    expect(await things.find({})).toEqual([{ _id: 'a', rank: 1 }]);
  });

  it('has made every change that it confirmed, and none that it refused, through cuts and an outage', async () => {
    await things.insertIgnoringDuplicates([{ _id: 'a', rank: 0 }]);
    const tally = { confirmed: 0, unknown: 0, refused: 0 };
    let isOver = false;
    const worker = async (): Promise<void> => {
      while (!isOver) {
        try {
          await things.updateOne({ _id: 'a' }, { $inc: { rank: 1 } });
          tally.confirmed++;
        } catch (error) {
          if (!(error instanceof TaskError) || error.retry !== 'free') throw error;
          if (error.code === 'STORE_OUTCOME_UNKNOWN') tally.unknown++;
          else tally.refused++;
        }
      }
    };
    const workers = Array.from({ length: 8 }, worker);
    const confirmedBeyond = async (count: number): Promise<void> => {
      const goal = tally.confirmed + count;
      while (tally.confirmed < goal) await things.count({}).then(null, () => 0);
    };
    await confirmedBeyond(50);
    proxy.cut();
    await confirmedBeyond(50);
    await proxy.refuse();
    await expect(store.ping()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await proxy.accept();
    await confirmedBeyond(50);
    isOver = true;
    await Promise.all(workers);
    const made = (await things.findOne({ _id: 'a' }))?.rank ?? 0;
    expect(tally.confirmed).toBeGreaterThanOrEqual(150);
    expect(made).toBeGreaterThanOrEqual(tally.confirmed);
    expect(made).toBeLessThanOrEqual(tally.confirmed + tally.unknown);
  });
});
