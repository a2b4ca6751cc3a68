import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { jest } from '@jest/globals';

import type { Filter, FindOptions } from '../document-collection.js';
import { CollectionData } from './collection-data.js';
import type { EmbeddedCollection } from './embedded-collection.js';
import type { EmbeddedStore } from './embedded-store.js';
import { openEmbeddedStore } from './open-embedded-store.js';

interface Task {
  readonly _id: string;
  readonly queue?: string;
  readonly status?: string;
  readonly order?: number;
  readonly due?: Date;
  readonly weight?: number | null;
}

const cases: readonly (readonly [plan: string, filter: Filter<Task>, options?: FindOptions<Task>])[] = [
  ['_id', { _id: 'a' }],
  ['_id', { _id: { $in: ['a', 'b'] }, status: 'ready' }],
  ['_id', { _id: { $gt: 'a' } }, { sort: [['_id', 1]], limit: 10 }],
  ['_id', {}, { sort: [['_id', -1]], limit: 10 }],
  ['claim', { queue: 'q', status: 'ready' }, { sort: [['order', 1]], limit: 1 }],
  ['claim', { queue: 'q', status: 'ready', due: { $lte: new Date() } }, { sort: [['order', -1]], limit: 1 }],
  ['claim', { queue: { $in: ['q', 'r'] }, status: 'ready' }, { sort: [['order', 1]], limit: 1 }],
  ['claim', { queue: 'q' }],
  ['claim', { queue: { $gte: 'q' } }],
  ['claim', { queue: 'q', status: { $exists: false } }],
  ['due', { due: { $lt: new Date() } }, { sort: [['due', 1]], limit: 10 }],
  ['due', { due: { $exists: true } }],
  ['weight', {}, { sort: [['weight', 1]], limit: 10 }],
  ['weight', { weight: null }],
  ['claim + due', { $or: [{ queue: 'q' }, { due: { $gt: new Date(0) } }] }],
  ['scan', { $or: [{ queue: 'q' }, { status: 'ready' }] }],
  ['scan', { status: 'ready' }],
  ['scan', { status: 'ready' }, { sort: [['weight', 1]], limit: 1 }],
  ['scan', { due: { $exists: false } }],
  ['scan', { due: null }],
  ['scan', { due: { $ne: new Date(0) } }],
  ['scan', {}],
  ['scan', {}, { sort: [['due', 1]], limit: 10 }],
];

describe('The plan of a query', () => {
  let directory: string;
  let store: EmbeddedStore;
  let tasks: EmbeddedCollection<Task>;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'embedded-explain-'));
    store = await openEmbeddedStore({ directory });
    tasks = await store.collection<Task>({
      name: 'tasks',
      indexes: [
        { name: 'claim', keys: [['queue', 1], ['status', 1], ['order', 1]] }, // prettier-ignore
        { name: 'due', keys: [['due', 1]], sparse: true },
        { name: 'weight', keys: [['weight', -1]] },
      ],
    });
  });

  afterAll(async () => {
    await store.close();
    await rm(directory, { recursive: true });
  });

  it.each(cases.map(([plan, filter, options = {}]) => ({ plan, filter, options })))(
    'is $plan for $filter with $options',
    ({ plan, filter, options }) => {
      expect(tasks.explain(filter, options)).toBe(plan);
    },
  );

  it('merges the ranges of several values either way, and reads a range of ids down to its first', async () => {
    const order = (n: number): Task => ({
      _id: `t${n}`,
      queue: n % 2 ? 'odd' : 'even',
      status: 'ready',
      order: n,
    });
    await tasks.insertIgnoringDuplicates([3, 1, 4, 2, 5].map(order));
    const filter = { queue: { $in: ['odd', 'even'] }, status: 'ready' } as const;
    const up = await tasks.find(filter, { sort: [['order', 1]] });
    expect(up.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5]);
    const down = await tasks.find(filter, { sort: [['order', -1]], limit: 4 });
    expect(down.map(({ order }) => order)).toEqual([5, 4, 3, 2]);
    const ids = await tasks.find({ _id: { $gte: 't2', $lte: 't4' } }, { sort: [['_id', -1]] });
    expect(ids.map(({ _id }) => _id)).toEqual(['t4', 't3', 't2']);
  });

  it('counts no NaN among the numbers of a range', async () => {
    const odd = await store.collection<Task>({
      name: 'odd',
      indexes: [{ name: 'w', keys: [['weight', 1]] }],
    });
    const down = await store.collection<Task>({
      name: 'down',
      indexes: [{ name: 'w', keys: [['weight', -1]] }],
    });
    for (const collection of [odd, down]) {
      await collection.insertIgnoringDuplicates([
        { _id: 'nan', weight: Number.NaN },
        { _id: 'low', weight: -Infinity },
        { _id: 'none', weight: null },
      ]);
      expect(await collection.count({ weight: { $lt: 5 } })).toBe(1);
      expect(await collection.count({ weight: { $lte: Number.NaN } })).toBe(1);
      expect((await collection.find({}, { sort: [['weight', 1]] })).map(({ _id }) => _id)).toEqual([
        'none',
        'nan',
        'low',
      ]);
    }
  });

  it('lets a claim touch as few documents among 3,000 as among 30', async () => {
    const many = await store.collection<Task>({ name: 'many', indexes: [{ name: 'c', keys: [['queue', 1], ['order', 1]] }] }); // prettier-ignore
    const reads: number[] = [];
    const looked = jest.spyOn(CollectionData.prototype, 'current');
    for (const total of [30, 3000]) {
      const batch = Array.from({ length: total }, (_, order): Task => ({
        _id: `${total}-${order}`,
        queue: 'q',
        order,
      }));
      await many.insertIgnoringDuplicates(batch);
      looked.mockClear();
      await many.findOneAndUpdate({ queue: 'q' }, { $set: { queue: 'taken' } }, { sort: [['order', 1]] });
      reads.push(looked.mock.calls.length);
    }
    looked.mockRestore();
    expect(reads).toEqual([1, 1]);
  });
});
