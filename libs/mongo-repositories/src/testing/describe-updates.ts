import { describe, expect, it } from '@jest/globals';

import type { Update } from '../document-collection.js';
import type { StoreBench, Thing } from './store-bench.js';

type Case = readonly [
  title: string,
  before: Omit<Thing, '_id'>,
  update: Update<Thing>,
  after: Omit<Thing, '_id'>,
];

const cases: readonly Case[] = [
  ['sets fields', { rank: 1 }, { $set: { rank: 2, name: 'x' } }, { rank: 2, name: 'x' }],
  ['sets a date', {}, { $set: { due: new Date(5) } }, { due: new Date(5) }],
  ['makes the objects of a path', {}, { $set: { 'part.a.b': 1 } }, { part: { a: { b: 1 } } }],
  ['keeps the neighbours of a path', { part: { a: 1 } }, { $set: { 'part.b': 2 } }, { part: { a: 1, b: 2 } }],
  ['replaces an object', { part: { a: 1 } }, { $set: { part: { b: 2 } } }, { part: { b: 2 } }],
  ['sets an element of a list', { list: [1, 2] }, { $set: { 'list.1': 3 } }, { list: [1, 3] }],
  ['removes fields', { rank: 1, name: 'x' }, { $unset: { name: '' } }, { rank: 1 }],
  [
    'removes a field of an object',
    { part: { a: 1, b: 2 } },
    { $unset: { 'part.a': '' } },
    { part: { b: 2 } },
  ],
  ['removes nothing where nothing is', { rank: 1 }, { $unset: { 'part.a': '', name: '' } }, { rank: 1 }],
  ['adds to a number', { rank: 1 }, { $inc: { rank: 2 } }, { rank: 3 }],
  ['takes from a number', { rank: 1 }, { $inc: { rank: -2 } }, { rank: -1 }],
  ['starts a missing number at zero', {}, { $inc: { rank: 2, 'part.n': 1 } }, { rank: 2, part: { n: 1 } }],
  ['appends to a list', { list: ['a'] }, { $push: { list: 'a' } }, { list: ['a', 'a'] }],
  ['starts a missing list', {}, { $push: { list: { x: 1 } } }, { list: [{ x: 1 }] }],
  ['appends a list as one element', { list: [] }, { $push: { list: [1, 2] } }, { list: [[1, 2]] }],
  ['adds what a set does not have', { list: ['a'] }, { $addToSet: { list: 'b' } }, { list: ['a', 'b'] }],
  ['adds no equal object', { list: [{ x: { y: new Date(1) } }] }, { $addToSet: { list: { x: { y: new Date(1) } } } }, { list: [{ x: { y: new Date(1) } }] }], // prettier-ignore
  ['adds an object that differs deep down', { list: [{ x: { y: 1 } }] }, { $addToSet: { list: { x: { y: 2 } } } }, { list: [{ x: { y: 1 } }, { x: { y: 2 } }] }], // prettier-ignore
  ['lowers to a minimum', { rank: 5 }, { $min: { rank: 3 } }, { rank: 3 }],
  ['keeps what is below a minimum', { rank: 2 }, { $min: { rank: 3 } }, { rank: 2 }],
  ['raises to a maximum', { due: new Date(1) }, { $max: { due: new Date(2) } }, { due: new Date(2) }],
  ['keeps what is above a maximum', { rank: 4 }, { $max: { rank: 3 } }, { rank: 4 }],
  [
    'sets a missing minimum and maximum',
    {},
    { $min: { rank: 1 }, $max: { value: 'x' } },
    { rank: 1, value: 'x' },
  ],
  ['does all of it at once', { rank: 1, name: 'x', list: [] }, { $set: { kind: 'k' }, $inc: { rank: 1 }, $unset: { name: '' }, $push: { list: 1 } }, { rank: 2, kind: 'k', list: [1] }], // prettier-ignore
];

const refusals: readonly (readonly [title: string, update: Update<Thing>])[] = [
  ['another id', { $set: { _id: 'other' } }],
  ['two changes of one field', { $set: { rank: 1 }, $inc: { rank: 1 } }],
  ['changes of a field and of what is inside of it', { $set: { part: {}, 'part.a': 1 } }],
  ['adding to a text', { $inc: { name: 1 } }],
  ['appending to a text', { $push: { name: 'x' } }],
  ['a path through a text', { $set: { 'name.first': 'x' } }],
];

export function describeUpdates(bench: () => StoreBench): void {
  describe('updating', () => {
    it.each(cases)('%s', async (_title, before, update, after) => {
      const things = await bench().collection([{ _id: 'a', ...before }]);
      expect(await things.updateOne({ _id: 'a' }, update)).toBe(true);
      expect(await things.findOne({ _id: 'a' })).toEqual({ _id: 'a', ...after });
    });

    it.each(refusals)('refuses %s, and changes nothing', async (_title, update) => {
      const thing = { _id: 'a', name: 'x', rank: 1, part: { a: 1 } };
      const things = await bench().collection([thing]);
      await expect(things.updateOne({ _id: 'a' }, update)).rejects.toThrow();
      expect(await things.find({})).toEqual([thing]);
    });

    it('says whether a document matched, even when the update changes nothing', async () => {
      const things = await bench().collection([{ _id: 'a', rank: 1 }]);
      expect(await things.updateOne({ rank: 1 }, { $set: { rank: 1 } })).toBe(true);
      expect(await things.updateOne({ rank: 2 }, { $set: { rank: 1 } })).toBe(false);
    });

    it('changes one document only', async () => {
      const things = await bench().collection([{ _id: 'a' }, { _id: 'b' }]);
      await things.updateOne({}, { $set: { done: true } });
      expect(await things.count({ done: true })).toBe(1);
    });

    it('changes every document that matches, also when the change takes them out of the search', async () => {
      const things = await bench().collection([1, 2, 3, 4].map((rank) => ({ _id: `rank-${rank}`, rank })));
      const high = { rank: { $gte: 3 } } as const;
      expect(await things.updateMany(high, { $inc: { rank: -10 }, $set: { done: true } })).toBe(2);
      expect(await things.count({ done: true })).toBe(2);
      expect(await things.updateMany(high, { $set: { done: true } })).toBe(0);
      const some = { _id: { $in: ['rank-1', 'rank-2', 'none'] } } as const;
      expect(await things.updateMany(some, { $set: { rank: 2 } })).toBe(2);
      expect((await things.find(some)).map(({ rank }) => rank)).toEqual([2, 2]);
    });

    it('makes several changes, and says how many found their document', async () => {
      const things = await bench().collection([1, 2, 3].map((rank) => ({ _id: `rank-${rank}`, rank })));
      const renamed = (rank: number, guard = rank) => ({
        filter: { _id: `rank-${rank}`, rank: guard },
        update: { $set: { name: `of ${rank}` }, $inc: { rank: 10 } },
      });
      expect(await things.updateEach([])).toBe(0);
      expect(await things.updateEach([renamed(1), renamed(2)])).toBe(2);
      expect(await things.updateEach([renamed(1), renamed(3, 4), renamed(3)])).toBe(1);
      expect(await things.find({}, { sort: [['_id', 1]] })).toEqual(
        [1, 2, 3].map((rank) => ({ _id: `rank-${rank}`, rank: rank + 10, name: `of ${rank}` })),
      );
    });

    it('makes the other changes when one of several is refused, and tells of it', async () => {
      const things = await bench().collection([
        { _id: 'a', name: 'x' },
        { _id: 'b', rank: 1 },
      ]);
      const added = (_id: string, path: 'name' | 'rank') => ({
        filter: { _id },
        update: { $inc: { [path]: 1 } },
      });
      await expect(things.updateEach([added('a', 'name'), added('b', 'rank')])).rejects.toThrow();
      expect(await things.find({}, { sort: [['_id', 1]] })).toEqual([
        { _id: 'a', name: 'x' },
        { _id: 'b', rank: 2 },
      ]);
    });

    it('changes one document twice in one request', async () => {
      const things = await bench().collection([{ _id: 'a', rank: 1 }]);
      const adding = { filter: { _id: 'a' }, update: { $inc: { rank: 1 } } };
      expect(await things.updateEach([adding, adding])).toBe(2);
      expect(await things.findOne({ _id: 'a' })).toEqual({ _id: 'a', rank: 3 });
    });

    it('changes the first by a sort and returns it as it is then', async () => {
      const things = await bench().collection(
        [2, 1, 3].map((rank) => ({ _id: `rank-${rank}`, rank, kind: 'k' })),
      );
      const options = { sort: [['rank', 1]] } as const;
      const first = await things.findOneAndUpdate({ kind: 'k' }, { $set: { kind: 'taken' } }, options);
      expect(first).toEqual({ _id: 'rank-1', rank: 1, kind: 'taken' });
      const last = { sort: [['rank', -1]] } as const;
      expect((await things.findOneAndUpdate({ kind: 'k' }, { $inc: { rank: 10 } }, last))?.rank).toBe(13);
      expect(await things.findOneAndUpdate({ kind: 'none' }, { $set: { kind: 'x' } }, options)).toBeNull();
    });

    it('hands out a copy of what it changed', async () => {
      const things = await bench().collection([{ _id: 'a', part: { x: 1 }, list: [1] }]);
      const changed = await things.findOneAndUpdate({ _id: 'a' }, { $set: { rank: 1 } });
      Object.assign(changed?.part ?? {}, { x: 2 });
      (changed?.list as unknown[]).push(2);
      await things.updateOne({ _id: 'a' }, { $set: { rank: 2 } });
      expect(await things.findOne({ _id: 'a' })).toEqual({ _id: 'a', part: { x: 1 }, list: [1], rank: 2 });
    });
  });
}
