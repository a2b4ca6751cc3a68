import { readUpdate } from './read-update.js';
import { StoreRequestError } from './store-request-error.js';

describe('An update that is read', () => {
  it('is a list of changes, without what is undefined', () => {
    expect(readUpdate({ $set: { a: 1, b: undefined }, $unset: undefined, $inc: { 'c.d': 2 } })).toEqual([
      { operator: '$set', path: 'a', operand: 1 },
      { operator: '$inc', path: 'c.d', operand: 2 },
    ]);
  });

  it('keeps what it read, whatever the caller does with it later', () => {
    const value = { list: [1] };
    const changes = readUpdate({ $set: { value } });
    value.list.push(2);
    expect(changes).toEqual([{ operator: '$set', path: 'value', operand: { list: [1] } }]);
  });

  it.each([
    ['no operator', {}],
    ['an unknown operator', { $rename: { a: 'b' } }],
    ['a bare document', { v: 1 }],
    ['an operator without fields', { $set: 1 }],
    ['an empty path', { $set: { '': 1 } }],
    ['a path with an empty part', { $set: { 'a..b': 1 } }],
    ['a path with an operator', { $set: { 'list.$': 1 } }],
    ['a path with a zero', { $set: { 'a\0': 1 } }],
    ['a path into the prototype', { $set: { '__proto__.x': 1 } }],
    ['one path twice', { $set: { a: 1 }, $inc: { a: 1 } }],
    ['a path and what is inside of it', { $set: { a: {}, 'a.b': 1 } }],
    ['modifiers', { $push: { v: { $each: [1] } } }],
    ['a value that cannot be stored', { $set: { a: () => 1 } }],
  ])('is refused for %s', (_title, update) => {
    expect(() => readUpdate(update)).toThrow(StoreRequestError);
  });
});
