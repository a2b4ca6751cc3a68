import { groupPipeline, mongoFindOptions, mongoSort, mongoUpdate } from './mongo-request.js';

describe('A request for MongoDB', () => {
  it('sorts by pairs, and not at all without any', () => {
    expect(mongoSort([['a', 1], ['b', -1]])).toEqual([['a', 1], ['b', -1]]); // prettier-ignore
    expect(mongoSort([])).toBeUndefined();
    expect(mongoSort()).toBeUndefined();
  });

  it('finds with what was asked for, and nothing more', () => {
    expect(mongoFindOptions({})).toEqual({});
    expect(mongoFindOptions({ limit: Infinity })).toEqual({});
    expect(mongoFindOptions<{ a: 1 }>({ sort: [['a', -1]], limit: 5, skip: 2, fields: ['a'] })).toEqual({
      sort: [['a', -1]],
      limit: 5,
      skip: 2,
      projection: { _id: 1, a: 1 },
    });
    expect(mongoFindOptions({ fields: [] })).toEqual({ projection: { _id: 1 } });
  });

  it('updates without what is undefined, and with nothing rather than with no operator', () => {
    expect(mongoUpdate({ $set: { a: 1, b: undefined }, $inc: { 'c.d': 1 }, $unset: { e: '' } })).toEqual({
      $set: { a: 1 },
      $inc: { 'c.d': 1 },
      $unset: { e: '' },
    });
    expect(mongoUpdate({ $set: { a: undefined } })).toEqual({ $set: {} });
    expect(() => mongoUpdate({})).toThrow('it has no operator');
  });

  it('groups missing fields with null', () => {
    expect(groupPipeline({ world: 'w' }, ['type'])).toEqual([
      { $match: { world: 'w' } },
      { $group: { _id: { type: { $ifNull: ['$type', null] } }, count: { $sum: 1 } } },
    ]);
  });
});
