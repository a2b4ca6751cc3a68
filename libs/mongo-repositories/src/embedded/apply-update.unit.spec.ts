import fc from 'fast-check';
import { update as mingoUpdate } from 'mingo';

import { readUpdate } from '../requests/read-update.js';
import { StoreRequestError } from '../requests/store-request-error.js';
import { applyUpdate } from './apply-update.js';
import type { StoredDocument } from './stored-document.js';

const updated = (document: object, update: object) =>
  applyUpdate({ _id: 'a', ...document }, readUpdate(update)) as unknown;

describe('An update', () => {
  it.each([
    ['pads a list with null', { list: [1] }, { $set: { 'list.3': 2 } }, { list: [1, null, null, 2] }],
    [
      'leaves null where it takes an element away',
      { list: [1, 2] },
      { $unset: { 'list.0': '' } },
      { list: [null, 2] },
    ],
    ['enters objects in lists', { list: [{ x: 1 }] }, { $inc: { 'list.0.x': 1 } }, { list: [{ x: 2 }] }],
    ['takes objects with another order of fields for different', { list: [{ x: 1, y: 2 }] }, { $addToSet: { list: { y: 2, x: 1 } } }, { list: [{ x: 1, y: 2 }, { y: 2, x: 1 }] }], // prettier-ignore
    ['orders types for a minimum', { v: 'x' }, { $min: { v: 5 } }, { v: 5 }],
    ['orders types for a maximum', { v: null }, { $max: { v: false } }, { v: false }],
    [
      'passes over what is undefined',
      { v: 1 },
      { $set: { v: undefined, w: { x: undefined } } },
      { v: 1, w: {} },
    ],
    ['may set the id that is there', {}, { $set: { _id: 'a', v: 1 } }, { v: 1 }],
  ])('%s', (_title, before, update, after) => {
    expect(updated(before, update)).toEqual({ _id: 'a', ...after });
  });

  it.each([
    ['no operator', {}, {}],
    ['an unknown operator', {}, { $rename: { a: 'b' } }],
    ['a bare document', {}, { v: 1 }],
    ['another id', {}, { $set: { _id: 'b' } }],
    ['a change of the id', {}, { $unset: { _id: '' } }],
    ['a path that is empty', {}, { $set: { '': 1 } }],
    ['a path with an empty part', {}, { $set: { 'a..b': 1 } }],
    ['a path with an operator', {}, { $set: { 'list.$': 1 } }],
    ['a path into the prototype', {}, { $set: { '__proto__.x': 1 } }],
    ['a path through null', { v: null }, { $set: { 'v.x': 1 } }],
    ['a path by name through a list', { v: [{}] }, { $set: { 'v.x': 1 } }],
    ['$inc by a text', { v: 1 }, { $inc: { v: '1' } }],
    ['$inc of null', { v: null }, { $inc: { v: 1 } }],
    ['$addToSet to a number', { v: 1 }, { $addToSet: { v: 1 } }],
    ['modifiers', {}, { $push: { v: { $each: [1] } } }],
    ['a place far beyond a list', { v: [] }, { $set: { 'v.99999999': 1 } }],
  ])('is refused for %s', (_title, before, update) => {
    expect(() => updated(before, update)).toThrow(StoreRequestError);
  });

  it('changes nothing of the document that it is given', () => {
    const before: StoredDocument = { _id: 'a', part: { list: [{ x: 1 }] } };
    const copy = structuredClone(before);
    applyUpdate(before, readUpdate({ $set: { 'part.list.0.x': 2 }, $push: { 'part.more': 1 } }));
    expect(before).toEqual(copy);
  });

  it('does what mingo does, wherever mingo changes something and MongoDB would not refuse', () => {
    const value = fc.constantFrom<unknown>(0, 1, -2, 'x', 'y', true, new Date(0), new Date(1));
    const list = fc.array(value, { maxLength: 3 });
    const document = fc.record({ n: fc.integer({ min: -5, max: 5 }), v: value, l: list, o: fc.record({ n: fc.nat({ max: 5 }), v: value }) }, { requiredKeys: [] }); // prettier-ignore
    const update = fc.record(
      {
        $set: fc.dictionary(fc.constantFrom('v', 'o.v', 'o.x.y', 'l.0'), value),
        $inc: fc.dictionary(fc.constantFrom('n', 'o.n', 'p.n'), fc.integer({ min: -3, max: 3 })),
        $push: fc.dictionary(fc.constantFrom('m', 'o.l'), value),
        $addToSet: fc.dictionary(fc.constantFrom('k', 'o.k'), value),
        $min: fc.dictionary(fc.constantFrom('a', 'o.a'), value),
        $max: fc.dictionary(fc.constantFrom('b', 'o.b'), value),
        $unset: fc.dictionary(fc.constantFrom('u', 'o.u', 'w.u'), fc.constant('')),
      },
      { requiredKeys: ['$set'] },
    );
    fc.assert(
      fc.property(document, update, (before, change) => {
        const expected: Record<string, unknown> = structuredClone({ _id: 'a', ...before });
        mingoUpdate(expected, change as never, [], {}, { cloneMode: 'deep' });
        expect(updated(structuredClone(before), structuredClone(change))).toEqual(expected);
      }),
    );
  });

  it('is refused with an error that says what and is not worth trying again', () => {
    expect(() => updated({ v: 'x' }, { $inc: { v: 1 } })).toThrow(StoreRequestError);
    expect(() => updated({ v: 'x' }, { $inc: { v: 1 } })).toThrow("The update cannot be made: $inc of 'v', which holds no number."); // prettier-ignore
  });
});
