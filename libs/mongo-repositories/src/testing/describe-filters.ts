import { describe, expect, it } from '@jest/globals';

import type { Filter } from '../document-collection.js';
import { idsOf, type StoreBench, type Thing } from './store-bench.js';

const things: readonly Thing[] = [
  { _id: 'missing' },
  { _id: 'null', value: null },
  { _id: 'zero', value: 0 },
  { _id: 'five', value: 5 },
  { _id: 'text', value: 'm' },
  { _id: 'no', value: false },
  { _id: 'yes', value: true },
  { _id: 'early', value: new Date(1000) },
  { _id: 'late', value: new Date(2000) },
];

const cases: readonly (readonly [title: string, filter: Filter<Thing>, ids: readonly string[]])[] = [
  ['everything with an empty filter', {}, idsOf(things)],
  ['an equal number', { value: 5 }, ['five']],
  ['an equal date', { value: new Date(1000) }, ['early']],
  ['null, which a missing field is too', { value: null }, ['missing', 'null']],
  ['one of several values of any type', { value: { $in: [0, 'm', new Date(2000), true] } }, ['zero', 'text', 'late', 'yes']], // prettier-ignore
  ['null among several', { value: { $in: [null, 5] } }, ['missing', 'null', 'five']],
  ['nothing for no value', { value: { $in: [] } }, []],
  [
    'what is not equal, the missing included',
    { value: { $ne: 5 } },
    idsOf(things).filter((id) => id !== 'five'),
  ],
  ['what is not null', { value: { $ne: null } }, idsOf(things).slice(2)],
  ['only numbers below a number', { value: { $lt: 5 } }, ['zero']],
  ['up to a number', { value: { $lte: 5 } }, ['zero', 'five']],
  ['only dates after a date', { value: { $gt: new Date(1000) } }, ['late']],
  ['from a date on', { value: { $gte: new Date(1000) } }, ['early', 'late']],
  ['only texts above a text', { value: { $gt: 'a' } }, ['text']],
  ['only booleans above false', { value: { $gt: false } }, ['yes']],
  ['a range', { value: { $gt: 0, $lte: 5 } }, ['five']],
  ['fields that are there, null included', { value: { $exists: true } }, idsOf(things).slice(1)],
  ['fields that are not there', { value: { $exists: false } }, ['missing']],
  ['any of several filters', { $or: [{ value: 5 }, { _id: 'text' }] }, ['five', 'text']],
  ['any of several filters and a condition', { _id: { $in: ['text', 'no'] }, $or: [{ value: 'm' }, { value: 5 }] }, ['text']], // prettier-ignore
  ['a document by id', { _id: 'five' }, ['five']],
  ['ids in a range', { _id: { $gte: 'no', $lt: 'z' } }, ['no', 'null', 'text', 'yes']],
  ['an id with a further condition', { _id: 'five', value: 6 }, []],
];

export function describeFilters(bench: () => StoreBench): void {
  describe('filtering', () => {
    it.each(cases)('finds %s', async (_title, filter, ids) => {
      const plain = await bench().collection(things);
      const indexed = await bench().collection(things, [{ name: 'value', keys: [['value', 1]] }]);
      for (const collection of [plain, indexed]) {
        expect(idsOf(await collection.find(filter)).sort()).toEqual([...ids].sort());
        expect(await collection.count(filter)).toBe(ids.length);
      }
    });

    it('looks into objects and into objects in lists by a path', async () => {
      const collection = await bench().collection([
        { _id: 'deep', part: { a: { b: 1 } } },
        { _id: 'shallow', part: { a: 1 } },
        { _id: 'none' },
        { _id: 'list', part: { a: [{ b: 2 }, { b: 1 }] } },
      ]);
      expect(idsOf(await collection.find({ 'part.a.b': 1 })).sort()).toEqual(['deep', 'list']);
      expect(idsOf(await collection.find({ 'part.a.b': { $exists: true } })).sort()).toEqual([
        'deep',
        'list',
      ]);
      expect(idsOf(await collection.find({ 'part.a.b': null })).sort()).toEqual(['none', 'shallow']);
    });

    it('finds a value inside of a list', async () => {
      const collection = await bench().collection([
        { _id: 'both', list: ['a', 'b'] },
        { _id: 'one', list: ['b'] },
        { _id: 'none', list: [] },
      ]);
      expect(idsOf(await collection.find({ list: 'a' }))).toEqual(['both']);
      expect(idsOf(await collection.find({ list: { $ne: 'a' } })).sort()).toEqual(['none', 'one']);
    });
  });
}
