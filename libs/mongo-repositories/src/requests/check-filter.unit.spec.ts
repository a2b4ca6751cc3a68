import { checkFilter } from './check-filter.js';
import { StoreRequestError } from './store-request-error.js';

describe('A filter', () => {
  it.each([
    [{}],
    [{ a: 1, b: 'x', c: null, d: new Date(0), e: true }],
    [{ 'a.b': { $in: [1, null, 'x'] }, c: { $exists: false } }],
    [{ a: { $gt: 1, $lte: 5 }, b: { $ne: null }, $or: [{ c: 1 }, { d: { $gte: 'x', $lt: 'y' } }] }],
    [{ $or: undefined }],
  ])('is taken: %j', (filter) => {
    expect(() => checkFilter(filter)).not.toThrow();
  });

  it.each([
    ['an undefined value, which would match everything', { a: undefined }],
    ['an undefined value in a list', { a: { $in: [undefined] } }],
    ['an object', { a: { b: 1 } }],
    ['an empty object', { a: {} }],
    ['a list', { a: [1] }],
    ['a date that is none', { a: new Date(Number.NaN) }],
    ['an operator that not every server has', { a: { $regex: 'x' } }],
    ['an operator at the top', { $where: 'true' }],
    ['no branches', { $or: [] }],
    ['a branch that is none', { $or: [1] }],
    ['a broken branch', { $or: [{ a: 1 }, { a: undefined }] }],
    ['$exists with a number', { a: { $exists: 1 } }],
    ['$in without a list', { a: { $in: 1 } }],
    ['an empty path', { '': 1 }],
  ])('is refused for %s', (_title, filter) => {
    expect(() => checkFilter(filter)).toThrow(StoreRequestError);
  });
});
