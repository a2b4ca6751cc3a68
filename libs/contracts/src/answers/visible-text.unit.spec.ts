import fc from 'fast-check';

import { visibleText } from './visible-text.js';

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
