import fc from 'fast-check';

import { displayWidth, fitWidth, harmless } from './visible-text.js';

const anyText = fc.string({ unit: 'grapheme', maxLength: 60 });

describe('displayWidth', () => {
  it.each([
    ['', 0],
    ['Neon', 4],
    ['Неон', 4],
    ['夜の街', 6],
    ['한국', 4],
    ['e\u0301', 1],
    ['🌆', 2],
    ['👩‍🚀', 2],
    ['❤️', 2],
    ['█░·✔▸', 5],
  ])('of %j is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('fitWidth', () => {
  it('leaves alone what fits and cuts the rest with an ellipsis', () => {
    expect(fitWidth('Neon Harbour', 12)).toBe('Neon Harbour');
    expect(fitWidth('Neon Harbour', 6)).toBe('Neon …');
    expect(fitWidth('夜の街', 4)).toBe('夜…');
    expect(fitWidth('Neon', 1)).toBe('…');
    expect(fitWidth('Neon', 0)).toBe('');
  });

  it('never exceeds the columns and never splits a character', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 40 }), (text, columns) => {
        const fitted = fitWidth(text, columns);
        expect(displayWidth(fitted)).toBeLessThanOrEqual(columns);
        expect(text.startsWith(fitted.replace(/…$/, ''))).toBe(true);
      }),
    );
  });
});

describe('harmless', () => {
  it('takes away what would drive the terminal', () => {
    expect(harmless('\u001b[31mred\u001b[0m \u001b]0;title\u0007town')).toBe('red town');
    expect(harmless('two\nlines\tand\r\nmore')).toBe('two lines and more');
    expect(harmless('abc\u202edcba')).toBe('abc dcba');
  });

  it('leaves no control character in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(harmless(text)).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});
