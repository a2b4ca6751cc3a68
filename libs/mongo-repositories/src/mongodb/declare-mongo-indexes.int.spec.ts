import type { LogLine } from '@generia/resilience';
import type { Document } from 'mongodb';

import type { IndexDeclaration } from '../document-collection.js';
import type { Thing } from '../testing/index.js';
import { openScriptedStore, type ScriptedStore } from './testing/open-scripted-store.js';
import { found, refused, type ScriptedReply } from './testing/scripted-server.js';

const due: IndexDeclaration<Thing> = { name: 'due', keys: [['due', 1]], sparse: true };
const rank: IndexDeclaration<Thing> = { name: 'rank', keys: [['kind', 1], ['rank', -1]] }; // prettier-ignore
const name: IndexDeclaration<Thing> = { name: 'name', keys: [['name', 1]], unique: true };
const listed = (index: string, key: Document, options = {}) => ({ v: 2, name: index, key, ...options });
const ID = listed('_id_', { _id: 1 });

describe('Declaring indexes', () => {
  let scripted: ScriptedStore | undefined;
  let logged: [fields: Readonly<Record<string, unknown>>, message: string][] = [];

  afterEach(async () => {
    await scripted?.close();
    scripted = undefined;
    logged = [];
  });

  /** Opens a collection where `createIndexes` and `listIndexes` are answered in turn; the last answer stays. */
  async function declare(
    indexes: readonly IndexDeclaration<Thing>[],
    answers: { readonly list?: readonly Document[][]; readonly create?: readonly ScriptedReply[] },
    options: { readonly socketTimeoutMs?: number } = {},
  ): Promise<Document[]> {
    const list = [...(answers.list ?? [[ID]])];
    const create = [...(answers.create ?? [])];
    const note: LogLine = (fields, message) => logged.push([fields, message]);
    const log = { debug: () => undefined, info: note, warn: note, error: note };
    scripted = await openScriptedStore(
      (_, command) => {
        if (command === 'listIndexes') return found(...((list.length > 1 ? list.shift() : list[0]) ?? []));
        if (command === 'create') return refused(48, 'Collection already exists');
        return command === 'createIndexes' ? create.shift() : undefined;
      },
      { log, ...options },
    );
    await scripted.store.collection<Thing>({ name: 'things', indexes });
    return scripted.server.commands.filter((command) => 'createIndexes' in command);
  }

  it('makes what is missing, in one request, also where the collection is there already', async () => {
    const created = await declare([due, rank], { list: [[ID]] });
    expect(created).toMatchObject([
      {
        createIndexes: 'things',
        indexes: [
          { name: 'due', key: { due: 1 }, sparse: true },
          { name: 'rank', key: { kind: 1, rank: -1 } },
        ],
      },
    ]);
    expect(logged).toEqual([]);
  });

  it('makes nothing of what is there, whatever its name', async () => {
    const there = [ID, listed('due_1', { due: 1 }, { sparse: true }), listed('rank', { kind: 1, rank: -1 })];
    expect(await declare([due, rank], { list: [there] })).toEqual([]);
    expect(logged).toEqual([]);
  });

  it.each([
    ['is there by now', [{ name: 'things', type: 'collection' }], null],
    ['is missing', [], 'STORE_FAILED'],
  ])('tells whether the collection %s when the server fails to make it', async (_, there, code) => {
    scripted = await openScriptedStore((_command, command) => {
      if (command === 'create') return refused(1, 'Already existed');
      return command === 'listCollections' ? found(...there) : undefined;
    });
    const opening = scripted.store.collection<Thing>({ name: 'things', indexes: [] });
    expect(await opening.then(() => null, (error: unknown) => error)).toEqual(code && expect.objectContaining({ code })); // prettier-ignore
  });

  it('makes nothing and asks nothing when no index is declared', async () => {
    expect(await declare([], {})).toEqual([]);
    expect(scripted?.server.names()).toEqual(['create']);
  });

  it('goes on with another index of the same name, and logs what to do', async () => {
    const created = await declare([due, rank], { list: [[ID, listed('rank', { rank: 1 })]] });
    expect(created).toMatchObject([{ indexes: [{ name: 'due' }] }]);
    expect(logged).toEqual([
      [
        {
          collection: 'things',
          index: 'rank',
          problem: "'things' needs the index 'rank' {kind: 1, rank: -1}, and has 'rank' {rank: 1}",
          remedy: "Run db.things.dropIndex('rank') and start again; the right one is made then.",
        },
        'An index is not as declared: queries are slower.',
      ],
    ]);
  });

  it('refuses to open when another index has the name of a unique one', async () => {
    await expect(declare([name], { list: [[ID, listed('name', { name: 1 })]] })).rejects.toMatchObject({
      code: 'STORE_INDEX_CONFLICT',
      retry: 'never',
      message: expect.stringContaining(
        "'things' needs the index 'name' {name: 1} unique, and has 'name' {name: 1}. Drop that index and start again",
      ) as string,
    });
  });

  it('refuses to open when documents have equal values where they must differ', async () => {
    const create = [refused(11000, 'E11000 duplicate key error: dup key: { name: "x" }')];
    await expect(declare([name], { create })).rejects.toMatchObject({
      code: 'DUPLICATE_KEY',
      retry: 'never',
    });
  });

  it('is content when another process made the same at the same moment', async () => {
    const list = [
      [ID],
      [ID, listed('due', { due: 1 }, { sparse: true }), listed('rank', { kind: 1, rank: -1 })],
    ];
    await declare([due, rank], { list, create: [refused(85, 'Index already exists with a different name')] });
    expect(logged).toEqual([]);
  });

  it('makes the rest one by one when another process made something else at the same moment', async () => {
    const list = [[ID], [ID, listed('rank', { rank: 1 })]];
    const created = await declare([due, rank, name], { list, create: [refused(86, 'same name')] });
    const names = created.map(({ indexes }) => (indexes as { name: string }[]).map((index) => index.name));
    expect(names).toEqual([['due', 'rank', 'name'], ['due'], ['name']]);
    expect(logged.map(([fields]) => fields['index'])).toEqual(['rank']);
  });

  it('logs an index that the server will not have beside another', async () => {
    const create = [refused(85, 'same keys'), refused(85, 'same keys')];
    const other = listed('old', { kind: 1, rank: -1 }, { collation: { locale: 'ru' } });
    await declare([rank], { list: [[ID, other]], create });
    expect(logged.map(([fields]) => fields)).toMatchObject([
      {
        index: 'rank',
        problem: expect.stringContaining("and has 'old' {kind: 1, rank: -1}") as string,
        remedy: expect.stringContaining("db.things.dropIndex('old')") as string,
      },
    ]);
  });

  it('waits on for an index whose building takes longer than an answer may', async () => {
    const created = await declare([rank], { create: ['silence', 'silence', {}] }, { socketTimeoutMs: 1_000 });
    expect(created).toHaveLength(3);
  });

  it('refuses to open when the user may make no index', async () => {
    await expect(declare([rank], { create: [refused(13, 'not authorized')] })).rejects.toMatchObject({
      code: 'STORE_AUTH',
    });
  });
});
