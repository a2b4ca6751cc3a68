import fc from 'fast-check';

import { visibleText, visibleTexts } from './visible-text.js';

describe('a text without what nobody can have meant', () => {
  it.each([
    ['a NUL', 'rain\u0000fall', 'rainfall'],
    ['an override of the direction', 'invoice\u202Egpj.exe', 'invoicegpj.exe'],
    ['an isolate', '\u2066left\u2069', 'left'],
    ['an escape sequence', '\u001b[31mred', '[31mred'],
    ['half a character', 'a\uD83Db', 'a\uFFFDb'],
    ['the mark of a byte order', '\uFEFFtext', 'text'],
  ])('has lost %s', (_, text, expected) => {
    expect(visibleText(text)).toBe(expected);
  });

  it.each(['Line one\nline two\tend', '👩‍👩‍👧 family', 'می‌خواهم', 'שלום \u200Fעולם', '<b>{{ x }} $where</b>'])(
    'keeps %j',
    (text) => {
      expect(visibleText(text)).toBe(text);
    },
  );

  it('is well-formed, and stays as it is when it is read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const visible = visibleText(text);
        expect(visibleText(visible)).toBe(visible);
        expect(visible).not.toMatch(/\p{Cs}|\u0000/u);
      }),
    );
  });
});

describe('a value out of JSON without what nobody can have meant', () => {
  it('is clean however deep its texts lie, and keeps all else', () => {
    const value = { a: ['x\u0000', { b: '\u202Ey' }], n: 1, t: true, z: null };
    expect(visibleTexts(value)).toEqual({ a: ['x', { b: 'y' }], n: 1, t: true, z: null });
  });

  it('is the same value when there is nothing to take away, so that nothing is copied', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const clean = visibleTexts(value);
        expect(visibleTexts(clean)).toBe(clean);
      }),
    );
  });

  it('keeps a key that would be a prototype as a key', () => {
    const value: unknown = JSON.parse('{"__proto__": {"x": "\\u0000"}, "a": "b\\u0000"}');
    const clean = visibleTexts(value) as object;
    expect(Object.getPrototypeOf(clean)).toBe(Object.prototype);
    expect(Object.keys(clean)).toEqual(['__proto__', 'a']);
  });
});
