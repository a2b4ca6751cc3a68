import fc from 'fast-check';

import { clipList, clipText } from './clip-text.js';
import { estimateTokens } from './estimate-tokens.js';

describe('clipText', () => {
  it('leaves a text that fits', () => {
    expect(clipText('  Короткий\n текст. ', 10)).toBe('Короткий текст.');
  });

  it('keeps whole sentences', () => {
    expect(clipText('One boat sank. Two boats stayed. Three boats came back in May.', 9)).toBe(
      'One boat sank. Two boats stayed.',
    );
    expect(clipText('Лодка утонула. «Вторая осталась!» Третья вернулась только в мае.', 11)).toBe(
      'Лодка утонула. «Вторая осталась!»',
    );
  });

  it('does not take the point of a number for an end', () => {
    expect(clipText('It cost 3.5 coins for every single one of the many boats', 8)).not.toBe('It cost 3.');
  });

  it('cuts one long sentence at a clause, else at a word, and says so', () => {
    expect(clipText('The first boat came for one night, the second for a whole winter of rain', 12)).toBe(
      'The first boat came for one night…',
    );
    expect(clipText('The first boat that ever came stayed until the end of winter', 8)).toBe(
      'The first boat that ever came…',
    );
  });

  it('cuts Chinese, which has no spaces, at its own stops', () => {
    expect(clipText('第一艘船来了。第二艘船没有来，因为下雨。', 10)).toBe('第一艘船来了。');
  });

  it('never splits a family emoji', () => {
    expect(clipText('👨‍👩‍👧‍👦'.repeat(5), 3)).toMatch(/^(👨‍👩‍👧‍👦)*…$/u);
  });

  it('stays within its room and never tears a character, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 1, max: 40 }),
        (text, room) => {
          const clipped = clipText(text, room);
          expect(estimateTokens(clipped)).toBeLessThanOrEqual(room);
          expect(clipped).not.toMatch(/\p{Cs}/u);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('clipList', () => {
  it('keeps the first items that fit, and none that is empty', () => {
    expect(clipList(['salt', ' ', 'rope', 'a very long interest in old engines'], 4)).toBe('salt, rope');
  });

  it('clips the first item when even that is too long', () => {
    expect(clipList(['one two three four five six'], 4)).toBe('one two three…');
  });

  it('is empty for an empty list', () => {
    expect(clipList([], 4)).toBe('');
  });
});
