import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { Query } from 'mingo';

import type { Sort } from '../document-collection.js';
import { documentMatcher } from './document-matcher.js';
import type { EmbeddedCollection } from './embedded-collection.js';
import type { EmbeddedStore } from './embedded-store.js';
import { openEmbeddedStore } from './open-embedded-store.js';
import { sortDocuments, sortValue } from './sort-documents.js';
import type { StoredDocument } from './stored-document.js';

interface Item extends StoredDocument {
  readonly a?: unknown;
  readonly b?: unknown;
  readonly c?: unknown;
  readonly n?: unknown;
}

/** Longer than any key holds, and equal as far as a key holds them. */
const long = 'long'.repeat(300);
const plain = [
  0,
  -1,
  1,
  1.5,
  -1e9,
  Infinity,
  '',
  'a',
  'ab',
  'a\0',
  'b',
  true,
  false,
  new Date(0),
  new Date(5),
];
const odd = ['\u{1F600}', '\uFFFD', `${long}x`, `${long}y`, long, Number.NaN, 7, 'z'];
const structured = [[], [1, 'a'], ['a'], { x: 1 }, { y: 'a' }, 1, 'a', 'b'];

/** Few values, so that documents are often equal and filters often match. */
function someOf(pool: readonly unknown[]): fc.Arbitrary<readonly unknown[]> {
  return fc.shuffledSubarray([...pool], { minLength: 3, maxLength: 5 });
}

function documents(values: readonly unknown[]) {
  const value = fc.constantFrom(...values, null);
  const nested = fc.oneof(fc.record({ x: value }, { requiredKeys: [] }), value);
  return fc
    .array(
      fc.record({ a: value, b: value, c: value, n: nested }, { requiredKeys: [], noNullPrototype: true }),
      {
        minLength: 10,
        maxLength: 40,
      },
    )
    .map((items) => items.map((item, i): Item => ({ ...item, _id: `item-${i % 7}-${i}` })));
}

function filters(operands: readonly unknown[], ordered: readonly unknown[]) {
  const operand = fc.constantFrom(...operands);
  const bound = fc.constantFrom(...ordered);
  const list = fc.array(operand, { maxLength: 3 });
  const condition = fc.oneof(
    { weight: 3, arbitrary: operand },
    { weight: 2, arbitrary: list.map(($in) => ({ $in })) },
    { weight: 1, arbitrary: operand.map(($ne) => ({ $ne })) },
    { weight: 1, arbitrary: fc.boolean().map(($exists) => ({ $exists })) },
    { weight: 1, arbitrary: fc.tuple(bound, bound).map(([$gte, $lt]) => ({ $gte, $lt })) },
    { weight: 1, arbitrary: fc.tuple(bound, bound).map(([$gt, $lte]) => ({ $gt, $lte })) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('$lt', '$lte', '$gt', '$gte'), bound)
        .map(([name, value]) => ({ [name]: value })),
    },
  );
  const id = fc.constantFrom(
    'item-1-1',
    { $in: ['item-2-2', 'item-3-3', 'none'] },
    { $gt: 'item-3' },
    { $lte: 'item-4-4' },
  );
  const field = fc.oneof(
    { weight: 9, arbitrary: fc.tuple(fc.constantFrom('a', 'b', 'c', 'n.x'), condition) },
    { weight: 1, arbitrary: fc.tuple(fc.constant('_id'), id) },
  );
  const fields = fc.array(field, { maxLength: 3 }).map((entries) => Object.fromEntries(entries) as object);
  const branches = fc
    .tuple(fields, fc.array(fields, { minLength: 1, maxLength: 3 }))
    .map(([outer, $or]): object => ({ ...outer, $or }));
  return fc.oneof({ weight: 5, arbitrary: fields }, { weight: 1, arbitrary: branches });
}

const direction = fc.constantFrom<1 | -1>(1, -1);
const sorts = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'n.x', '_id'), direction), {
  selector: ([path]) => path,
  maxLength: 3,
});
const windows = fc.record(
  { skip: fc.nat({ max: 4 }), limit: fc.integer({ min: 1, max: 8 }) },
  { requiredKeys: [] },
);

/** Documents, and questions about them. */
function scenarios(pool: readonly unknown[], ordersNull: boolean) {
  return someOf(pool).chain((values) => {
    const operands = values.filter((value) => typeof value !== 'object' || value instanceof Date);
    const ordered = ordersNull ? [...operands, null, 0] : [...operands, 0];
    const question = fc.record({
      filter: filters([...operands, null], ordered),
      sort: sorts,
      window: windows,
    });
    return fc.tuple(documents(values), fc.array(question, { minLength: 60, maxLength: 60 }));
  });
}

interface Question {
  readonly filter: object;
  readonly sort: readonly (readonly [string, 1 | -1])[];
  readonly window: { readonly skip?: number; readonly limit?: number };
}

/** Runs in full only for who asks: the default keeps the project's tests short. */
const settings = { numRuns: Number(process.env['FUZZ_RUNS'] ?? 8), endOnFailure: true };

describe('The answers of a collection with indexes', () => {
  let directory: string;
  let store: EmbeddedStore;
  let opened = 0;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'embedded-answers-'));
    store = await openEmbeddedStore({ directory });
  });

  afterAll(async () => {
    await store.close();
    await rm(directory, { recursive: true });
  });

  async function collectionOf(items: readonly Item[]) {
    const name = `items${opened++}`;
    const indexed = await store.collection<Item>({
      name,
      indexes: [
        { name: 'a', keys: [['a', 1]] },
        { name: 'a-desc-b', keys: [['a', -1], ['b', 1]] }, // prettier-ignore
        { name: 'b-c-a', keys: [['b', 1], ['c', -1], ['a', 1]] }, // prettier-ignore
        { name: 'nested', keys: [['n.x', 1], ['_id', -1]] }, // prettier-ignore
        { name: 'c-sparse', keys: [['c', 1], ['a', 1]], sparse: true }, // prettier-ignore
      ],
    });
    await indexed.insertIgnoringDuplicates(items);
    // Written once more, so that entries were also moved.
    await Promise.all(
      items.slice(0, 5).map(async (item) => {
        await indexed.updateOne({ _id: item._id }, { $set: { a: 'moved', c: 7 } });
        const unset = {
          ...('a' in item ? {} : { a: '' as const }),
          ...('c' in item ? {} : { c: '' as const }),
        };
        const set = { ...('a' in item && { a: item.a }), ...('c' in item && { c: item.c }) };
        await indexed.updateOne({ _id: item._id }, { $set: set, $unset: unset });
      }),
    );
    return indexed;
  }

  async function answersOf(collection: EmbeddedCollection<Item>, { filter, sort, window }: Question) {
    const options = { sort: sort as unknown as Sort<Item>, ...window };
    const found = await collection.find(filter, options);
    const groups = await collection.countBy(filter, ['a', 'b']);
    return {
      ids: idsOf(await collection.find(filter)),
      // Documents that are equal in everything that sorts may come in any order.
      sortKeys: sortKeysOf(found, sort),
      distinct: new Set(idsOf(found)).size,
      count: await collection.count(filter),
      groups: groups.map(({ key, count }) => fc.stringify([key.a, key.b, count])).sort(),
    };
  }

  function answersOfScan(
    items: readonly Item[],
    { sort, window }: Question,
    matches: (item: Item) => boolean,
  ) {
    const { skip = 0, limit = Infinity } = window;
    const wanted = sortDocuments([...items].filter(matches), sort);
    const groups = new Map<string, number>();
    const found = wanted.slice(skip, skip + limit);
    for (const { a = null, b = null } of wanted) {
      const name = fc.stringify([a, b]);
      groups.set(name, (groups.get(name) ?? 0) + 1);
    }
    return {
      ids: idsOf(wanted),
      sortKeys: sortKeysOf(found, sort),
      distinct: found.length,
      count: wanted.length,
      groups: [...groups].map(([name, count]) => `${name.slice(0, -1)},${count}]`).sort(),
    };
  }

  const idsOf = (items: readonly Item[]) => items.map(({ _id }) => _id).sort();
  const sortKeysOf = (items: readonly Item[], sort: Question['sort']) =>
    items.map((item) => sort.map(([path, way]) => sortValue(item, path, way) ?? null));

  it('are those of a plain mingo scan', async () => {
    const plans = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(scenarios(plain, false), async ([items, asked]) => {
        const collection = await collectionOf(items);
        for (const question of asked) {
          const query = new Query(question.filter);
          const wanted = answersOfScan(items, question, (item) => query.test(item));
          expect(await answersOf(collection, question)).toEqual(wanted);
          const plan = collection.explain(question.filter);
          plans.set(plan, (plans.get(plan) ?? 0) + 1);
        }
      }),
      settings,
    );
    const used = ['a', 'a-desc-b', 'b-c-a', 'nested', 'c-sparse', '_id', 'scan'];
    expect([...plans.keys()]).toEqual(expect.arrayContaining(used));
  });

  it.each([
    ['long texts, other planes and NaN', odd],
    ['lists and objects', structured],
  ])('are those of a scan with %s', async (_, pool) => {
    await fc.assert(
      fc.asyncProperty(scenarios(pool, true), async ([items, asked]) => {
        const collection = await collectionOf(items);
        for (const question of asked) {
          const wanted = answersOfScan(items, question, documentMatcher(question.filter));
          expect(await answersOf(collection, question)).toEqual(wanted);
        }
      }),
      settings,
    );
  });
});
