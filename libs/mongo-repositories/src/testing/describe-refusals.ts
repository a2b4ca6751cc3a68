import { describe, expect, it } from '@jest/globals';

import type { Filter, Update } from '../document-collection.js';
import type { StoreBench, Thing } from './store-bench.js';

const filters: readonly (readonly [title: string, filter: unknown])[] = [
  ['an undefined value, which would match everything if it were ignored', { kind: undefined }],
  ['an undefined value in a list', { kind: { $in: [undefined] } }],
  ['an operator that not every server has', { kind: { $regex: 'x' } }],
  ['a whole object', { part: { a: 1 } }],
  ['an empty list of branches', { $or: [] }],
];

const documents: readonly (readonly [title: string, document: unknown])[] = [
  ['without an id', { rank: 1 }],
  ['with a number for an id', { _id: 1 }],
  ['with an empty id', { _id: '' }],
  ['with an id of more than 512 bytes', { _id: 'x'.repeat(513) }],
  ['with a date that is none', { _id: 'a', due: new Date(Number.NaN) }],
  ['with a function', { _id: 'a', value: () => 1 }],
  ['with a map', { _id: 'a', value: new Map([['x', 1]]) }],
  ['with a big integer', { _id: 'a', value: 1n }],
  ['with a zero character in the name of a field', { _id: 'a', part: { 'x\0': 1 } }],
  ['that holds itself', circle()],
];

const updates: readonly (readonly [title: string, update: unknown])[] = [
  ['no operator', {}],
  ['an operator that not every server has', { $rename: { rank: 'kind' } }],
  ['a modifier that not every server has', { $push: { list: { $each: [1] } } }],
  ['an empty path', { $set: { '': 1 } }],
];

/** What no store accepts, so that what one of them takes works on the others. */
export function describeRefusals(bench: () => StoreBench): void {
  describe('refusing', () => {
    it.each(filters)('a filter with %s', async (_title, broken) => {
      const things = await bench().collection([{ _id: 'a', rank: 1 }]);
      const filter = broken as Filter<Thing>;
      const refusal = { code: 'FILTER_INVALID', retry: 'never' };
      await expect(things.find(filter)).rejects.toMatchObject(refusal);
      await expect(things.findOne(filter)).rejects.toMatchObject(refusal);
      await expect(things.count(filter)).rejects.toMatchObject(refusal);
      await expect(things.countBy(filter, ['kind'])).rejects.toMatchObject(refusal);
      await expect(things.updateOne(filter, { $set: { rank: 2 } })).rejects.toMatchObject(refusal);
      await expect(things.findOneAndUpdate(filter, { $set: { rank: 2 } })).rejects.toMatchObject(refusal);
      expect(await things.find({})).toEqual([{ _id: 'a', rank: 1 }]);
    });

    it.each(documents)('a document %s, and its neighbours with it', async (_title, document) => {
      const things = await bench().collection([]);
      const batch = [{ _id: 'good' }, document as Thing];
      const refusal = { code: 'DOCUMENT_INVALID', retry: 'never' };
      await expect(things.insertIgnoringDuplicates(batch)).rejects.toMatchObject(refusal);
      expect(await things.count({})).toBe(0);
    });

    it.each(updates)('an update with %s, even when nothing matches', async (_title, broken) => {
      const things = await bench().collection([]);
      const update = broken as Update<Thing>;
      const refusal = { code: 'UPDATE_REFUSED', retry: 'never' };
      await expect(things.updateOne({ _id: 'a' }, update)).rejects.toMatchObject(refusal);
      await expect(things.findOneAndUpdate({ _id: 'a' }, update)).rejects.toMatchObject(refusal);
    });

    it('an update to a value that cannot be stored', async () => {
      const things = await bench().collection([{ _id: 'a' }]);
      const update = { $set: { value: new Date(Number.NaN) } };
      await expect(things.updateOne({ _id: 'a' }, update)).rejects.toMatchObject({
        code: 'DOCUMENT_INVALID',
      });
      expect(await things.find({})).toEqual([{ _id: 'a' }]);
    });

    it('nothing of an update whose values are all undefined: it matches and changes nothing', async () => {
      const things = await bench().collection([{ _id: 'a', rank: 1 }]);
      const nothing: Update<Thing> = { $set: { rank: undefined } };
      expect(await things.updateOne({ _id: 'a' }, nothing)).toBe(true);
      expect(await things.updateOne({ _id: 'b' }, nothing)).toBe(false);
      expect(await things.findOneAndUpdate({ _id: 'a' }, nothing)).toEqual({ _id: 'a', rank: 1 });
    });

    it('never stores undefined: neither the field nor null in its place', async () => {
      const things = await bench().collection([
        { _id: 'a', name: undefined, part: { x: undefined, list: [undefined] } } as unknown as Thing,
      ]);
      await things.updateOne({ _id: 'a' }, { $set: { rank: 1, kind: undefined, value: { y: undefined } } });
      const stored = await things.findOne({ _id: 'a' });
      expect(stored).toEqual({ _id: 'a', part: { list: [null] }, rank: 1, value: {} });
      expect(Object.keys(stored ?? {}).sort()).toEqual(['_id', 'part', 'rank', 'value']);
      expect(await things.count({ name: { $exists: true } })).toBe(0);
    });
  });
}

function circle(): unknown {
  const document: Record<string, unknown> = { _id: 'a' };
  document['part'] = document;
  return document;
}
