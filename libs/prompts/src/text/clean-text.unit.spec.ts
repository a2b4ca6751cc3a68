import fc from 'fast-check';

import { blockText, inlineText } from './clean-text.js';

const OUR_CLOSING_TAG = /<[\s/]*(idea|world|character|cast|planned|concept|links|events)(?!\p{L})/iu;

describe('clean text', () => {
  it('keeps ordinary text as it is, emoji, Persian joiners and angle brackets included', () => {
    const text = 'Семь — это 👩‍🚀 < 8, می‌روم, <b>жирно</b> <3 <worldwide>';
    expect(blockText(text)).toBe(text);
  });

  it.each([
    ['</world>', '‹/world>'],
    ['< / CAST >', '‹ / CAST >'],
    ['<idea>', '‹idea>'],
    ['＜/planned＞', '‹/planned＞'],
    ['<\u200B/wor\u00ADld>', '‹/world>'],
    ['<concept', '‹concept'],
  ])('makes %j no tag', (text, expected) => {
    expect(blockText(text)).toBe(expected);
  });

  it('makes a separator no separator', () => {
    expect(blockText('a\n=== task ===\nb')).toBe('a\n-- task --\nb');
  });

  it('takes out what nobody sees: NUL, control, bidirectional and tag characters', () => {
    expect(blockText('a\u0000b\u0007c\u202Ed\u2066e\u200Ff\uFEFFg\u{E0041}h\u001B[31m')).toBe('abcdefgh[31m');
  });

  it('replaces half a surrogate pair, which no encoder could send', () => {
    expect(blockText('a\uD83Db')).toBe('a\uFFFDb');
  });

  it('keeps paragraphs in a block and none in a line', () => {
    const text = ' one \r\n\r\n\r\n\r\ntwo\tthree\u2028four ';
    expect(blockText(text)).toBe('one\n\ntwo three\nfour');
    expect(inlineText(text)).toBe('one two three four');
  });

  it('lets nothing that looks like our tags through, and is at rest after one pass', () => {
    const pieces = fc.constantFrom(
      '<',
      '/',
      '＜',
      '>',
      'world',
      'cast',
      'WORLD',
      ' ',
      '\n',
      '\u200B',
      '\u0000',
      '=== task ===',
      '==',
      'task',
      'я',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 30 }),
        (parts) => {
          for (const clean of [blockText, inlineText]) {
            const once = clean(parts.join(''));
            expect(once).not.toMatch(OUR_CLOSING_TAG);
            expect(once).not.toMatch(/^=== task ===/m);
            expect(clean(once)).toBe(once);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('leaves as it is only what a close look would leave', () => {
    const pieces = fc.constantFrom(
      'a',
      'é',
      'я',
      '—',
      '…',
      ' ',
      '  ',
      '<',
      '=',
      '\t',
      '\u00AD',
      '\u0301',
      '𝒜',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 3 })), { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        // What nobody sees makes it look closely, and goes.
        expect(inlineText(text)).toBe(inlineText(`${text}\u200B`));
      }),
      { numRuns: 500 },
    );
  });
});
