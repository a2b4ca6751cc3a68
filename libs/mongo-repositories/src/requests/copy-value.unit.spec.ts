import { copyValue } from './copy-value.js';
import { StoreRequestError } from './store-request-error.js';

describe('A copy of a value', () => {
  it('is equal and shares nothing', () => {
    const value = { at: new Date(5), list: [{ x: 1 }, null, 'я', Number.NaN], deep: { yes: true } };
    const copy = copyValue(value, '');
    expect(copy).toEqual(value);
    value.at.setTime(6);
    value.list.push('more');
    expect(copy).toEqual({ at: new Date(5), list: [{ x: 1 }, null, 'я', Number.NaN], deep: { yes: true } });
  });

  it('has no undefined fields, and null for an undefined element', () => {
    const copy = copyValue({ a: undefined, b: { c: undefined }, list: [undefined] }, '');
    expect(copy).toEqual({ b: {}, list: [null] });
    expect(Object.keys(copy as object)).toEqual(['b', 'list']);
  });

  it.each([
    ['a function', () => 1, "The field 'part.x' cannot be stored: a function cannot be stored."],
    ['a big integer', 1n, "The field 'part.x' cannot be stored: a bigint cannot be stored."],
    ['a symbol', Symbol('s'), "The field 'part.x' cannot be stored: a symbol cannot be stored."],
    ['a map', new Map(), "The field 'part.x' cannot be stored: a Map cannot be stored."],
    ['bytes', Buffer.of(1), "The field 'part.x' cannot be stored: a Buffer cannot be stored."],
    ['no date', new Date(Number.NaN), "The field 'part.x' cannot be stored: the date is invalid."],
    [
      'a zero in a name',
      { 'a\0': 1 },
      "The field 'part.x' cannot be stored: the name of a field may hold no zero character.",
    ],
  ])('is refused for %s, naming the field', (_title, x, message) => {
    const copying = () => copyValue({ part: { x } }, '');
    expect(copying).toThrow(StoreRequestError);
    expect(copying).toThrow(message);
  });

  it('is refused for a circle', () => {
    const circle: Record<string, unknown> = {};
    circle['circle'] = circle;
    expect(() => copyValue({ circle }, '')).toThrow('nested more than 100 deep');
  });
});
