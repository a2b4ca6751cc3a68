import fc from 'fast-check';

import { mapTexts } from './map-texts.js';
import { visibleText } from './visible-text.js';

describe('a value out of JSON whose texts are changed', () => {
  it('is changed however deep its texts lie, and keeps all else', () => {
    const value = { a: ['x\u0000', { b: '\u202Ey' }], n: 1, t: true, z: null };
    expect(mapTexts(value, visibleText)).toEqual({ a: ['x', { b: 'y' }], n: 1, t: true, z: null });
  });

  it('is the same value when there is nothing to take away, so that nothing is copied', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const clean = mapTexts(value, visibleText);
        expect(mapTexts(clean, visibleText)).toBe(clean);
      }),
    );
  });

  it('keeps a key that would be a prototype as a key', () => {
    const value: unknown = JSON.parse('{"__proto__": {"x": "\\u0000"}, "a": "b\\u0000"}');
    const clean = mapTexts(value, visibleText) as object;
    expect(Object.getPrototypeOf(clean)).toBe(Object.prototype);
    expect(Object.keys(clean)).toEqual(['__proto__', 'a']);
  });
});
