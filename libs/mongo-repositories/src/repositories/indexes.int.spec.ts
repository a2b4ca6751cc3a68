import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type {
  CollectionDeclaration,
  DocumentCollection,
  DocumentStore,
  Sort,
} from '../document-collection.js';
import { EmbeddedCollection, openEmbeddedStore } from '../embedded/index.js';
import { openRepositories, type Repositories } from './open-repositories.js';
import { repositoryCalls } from './testing/repository-calls.js';

const NOW = new Date('2026-01-01T00:00:00Z');

let directory: string;
let store: Awaited<ReturnType<typeof openEmbeddedStore>>;
let repositories: Repositories;
let plans: string[];

/** Notes the plan of every query that a repository makes. */
function watched<T extends { _id: string }>(
  collection: DocumentCollection<T>,
  name: string,
): DocumentCollection<T> {
  if (!(collection instanceof EmbeddedCollection))
    throw new Error('The embedded store changed its collections.');
  const explained = collection as EmbeddedCollection<T>;
  const note = (
    filter: Parameters<typeof explained.explain>[0],
    options: { readonly sort?: Sort<T> } = {},
  ) => {
    plans.push(`${name}: ${explained.explain(filter, { ...options, limit: 1 })}`);
  };
  return {
    insertIgnoringDuplicates: (documents) => collection.insertIgnoringDuplicates(documents),
    findOne: (filter, options) => (note(filter, options), collection.findOne(filter, options)),
    find: (filter, options) => (note(filter, options), collection.find(filter, options)),
    updateOne: (filter, update) => (note(filter), collection.updateOne(filter, update)),
    updateMany: (filter, update) => (note(filter), collection.updateMany(filter, update)),
    updateEach: (changes) => {
      for (const { filter } of changes) note(filter);
      return collection.updateEach(changes);
    },
    updateOneAndInsert: (filter, update, documents) => (
      note(filter),
      explained.updateOneAndInsert(filter, update, documents)
    ),
    findOneAndUpdate: (filter, update, options) => (
      note(filter, options),
      collection.findOneAndUpdate(filter, update, options)
    ),
    count: (filter) => (note(filter), collection.count(filter)),
    countBy: (filter, fields) => (note(filter), collection.countBy(filter, fields)),
  };
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'generia-indexes-'));
  store = await openEmbeddedStore({ directory });
  const watching: DocumentStore = {
    collection: async <T extends { _id: string }>(declaration: CollectionDeclaration<T>) =>
      watched(await store.collection(declaration), declaration.name),
    ping: () => store.ping(),
    close: () => store.close(),
  };
  repositories = await openRepositories(watching);
});
beforeEach(() => {
  plans = [];
});
afterAll(async () => {
  await store.close();
  await rm(directory, { recursive: true });
});

describe('the queries of the repositories', () => {
  it.each<[string, () => Promise<unknown>, string]>([
    [
      'a claim',
      () => repositories.tasks.claim({ queue: 'q', workerId: 'w', now: NOW, leaseExpiresAt: NOW }),
      'tasks: ready',
    ],
    ['a renewal', () => repositories.tasks.renew({ taskId: 't', token: 1 }, NOW), 'tasks: _id'],
    [
      'all that a sweep looks for',
      () =>
        repositories.tasks.isAnythingDue({
          ...{ now: NOW, leasesUntil: NOW, spawnsUntil: NOW },
          ...{ queues: ['q'], types: ['a', 'b'] },
        }),
      'tasks: leases + spawns + retries + rings_of_queue + status_queue_type',
    ],
    ['expired leases', () => repositories.tasks.findExpiredLeases(NOW, 10), 'tasks: leases'],
    ['due retries', () => repositories.tasks.findDueRetries(NOW, 10), 'tasks: retries'],
    [
      'unanswered tickets',
      () => repositories.tasks.findUnanswered(['q', 'r'], NOW, 10),
      'tasks: rings_of_queue',
    ],
    ['the lowest ready key', () => repositories.tasks.lowestReadyKey(['q', 'r']), 'tasks: ready'],
    ['pending spawns', () => repositories.tasks.findPendingSpawns(NOW, 10), 'tasks: spawns'],
    ['unadopted tasks', () => repositories.tasks.findUnadopted(10), 'tasks: status_queue_type'],
    [
      'unadopted tasks of some types',
      () => repositories.tasks.findUnadopted(10, ['a', 'b']),
      'tasks: status_queue_type',
    ],
    ['open tasks', () => repositories.tasks.findOpen('q'), 'tasks: status_queue_type'],
    ['the counts of a world', () => repositories.tasks.countsOf('w'), 'tasks: world_progress'],
    [
      'failed tasks of a world',
      () => repositories.tasks.findOfWorld('w', 't', 'failed'),
      'tasks: world_progress',
    ],
    [
      'running worlds',
      () => repositories.worldStatuses.listByState('in_progress', 10),
      'world_generation_status: status',
    ],
    ['the newest worlds', () => repositories.worldStatuses.listNewest(1), 'world_generation_status: created'],
    ['the calls of a world', () => repositories.apiRequests.listOfWorld('w'), 'api_requests_history: world'],
    ['failed calls', () => repositories.apiRequests.listFailed(10), 'api_requests_history: error'],
  ])('%s: each has its index', async (_what, ask, plan) => {
    await ask();
    expect(plans).toEqual([plan]);
  });

  it.each(
    Object.entries(repositoryCalls).flatMap(([name, calls]) =>
      Object.keys(calls).map((method) => ({ name: name as keyof typeof repositoryCalls, method })),
    ),
  )('look at no whole collection: $name.$method', async ({ name, method }) => {
    const calls = repositoryCalls[name] as Record<string, (of: unknown) => Promise<unknown>>;
    await calls[method]?.(repositories[name]);
    expect(plans.filter((plan) => plan.endsWith(': scan'))).toEqual([]);
  });
});
