import { branchesOf, indexUse, type RecordedQuery } from '../testing/index-use.js';
import { recordingStore } from '../testing/recording-store.js';
import { openRepositories, type Repositories } from './open-repositories.js';
import { repositoryCalls } from './testing/repository-calls.js';

const methods = Object.entries(repositoryCalls).flatMap(([repository, calls]) =>
  Object.keys(calls).map((method) => ({ repository, method })),
);

/** Asked for by people, for one world: sorted in memory, which costs a few megabytes at most. */
const FOR_PEOPLE = ['tasks.listOfWorld'];

describe('Every query of a repository, by the rules of MongoDB,', () => {
  const store = recordingStore();
  let repositories: Repositories;

  beforeAll(async () => {
    repositories = await openRepositories(store);
  });

  function useOf(query: RecordedQuery) {
    return indexUse(query, store.declarations.get(query.collection)?.indexes ?? []);
  }

  async function queriesOf(repository: string, method: string): Promise<RecordedQuery[]> {
    store.takeQueries();
    const calls = repositoryCalls as unknown as Record<
      string,
      Record<string, (of: unknown) => Promise<unknown>>
    >;
    await calls[repository]?.[method]?.(repositories[repository as keyof Repositories]);
    return store.takeQueries();
  }

  it.each(methods.filter(({ repository, method }) => !FOR_PEOPLE.includes(`${repository}.${method}`)))(
    'is answered from an index, in its order: $repository.$method',
    async ({ repository, method }) => {
      for (const query of (await queriesOf(repository, method)).flatMap(branchesOf)) {
        const use = useOf(query);
        // One document by its id may be looked at; everything else is decided by the keys of the index.
        const beside = '_id' in query.filter ? [] : use?.beside;
        expect({ query, isServed: use !== undefined, beside }).toEqual({ query, isServed: true, beside: [] });
      }
    },
  );

  it.each<[string, string, string]>([
    ['tasks', 'claim', 'ready'],
    ['tasks', 'renew', '_id'],
    ['tasks', 'findExpiredLeases', 'leases'],
    ['tasks', 'findDueRetries', 'retries'],
    ['tasks', 'findUnanswered', 'rings_of_queue'],
    ['tasks', 'lowestReadyKey', 'ready'],
    ['tasks', 'findPendingSpawns', 'spawns'],
    ['tasks', 'findUnadopted', 'status_queue_type'],
    ['tasks', 'findOpen', 'status_queue_type'],
    ['tasks', 'countsOf', 'world_progress'],
    ['worldStatuses', 'listByState', 'status'],
    ['worldStatuses', 'listNewest', 'created'],
    ['apiRequests', 'listOfWorld', 'world'],
    ['apiRequests', 'listFailed', 'error'],
  ])('%s.%s: is answered from the index %s', async (repository, method, index) => {
    const uses = (await queriesOf(repository, method)).map((query) => useOf(query)?.index);
    expect(uses).toEqual([index]);
  });

  it.each(FOR_PEOPLE.map((name) => name.split('.')))(
    'or is for people: %s.%s',
    async (repository, method) => {
      const [query] = await queriesOf(repository ?? '', method ?? '');
      expect(query && useOf(query)).toBeUndefined();
      expect(query && useOf({ ...query, sort: [] })).toMatchObject({ beside: [] });
    },
  );

  it('has a row for each method, and asks one thing at most', async () => {
    for (const { repository, method } of methods) {
      expect((await queriesOf(repository, method)).length).toBeLessThanOrEqual(1);
    }
    for (const [name, repository] of Object.entries(repositories)) {
      if (name === 'platform') continue;
      const known = methods.filter((row) => row.repository === name).map(({ method }) => method);
      expect(known.sort()).toEqual(Object.keys(repository).sort());
    }
  });

  it.each<[string, keyof Repositories['platform'], Pick<RecordedQuery, 'filter' | 'sort'>]>([
    ['the newest worlds', 'worlds', { filter: {}, sort: [['created_at', -1], ['_id', 1]] }],
    ['the newest worlds of somebody', 'worlds', { filter: { creator_id: 'c' }, sort: [['created_at', -1], ['_id', 1]] }],
    ['the characters of a world', 'characters', { filter: { world_id: 'w' }, sort: [['_id', 1]] }],
    ['the posts of a world', 'posts', { filter: { world_id: 'w' }, sort: [['world_id', 1], ['created_at', -1], ['_id', 1]] }],
    ['the posts of a character', 'posts', { filter: { character_id: 'c' }, sort: [['created_at', -1], ['_id', 1]] }],
    ['the pictures of a world', 'media', { filter: { world_id: 'w' }, sort: [['_id', 1]] }],
  ])('holds for the local platform: %s', (_what, collection, { filter, sort }) => {
    expect(useOf({ collection, filter, sort, groupedBy: [] })).toMatchObject({ beside: [] });
  }); // prettier-ignore
});
