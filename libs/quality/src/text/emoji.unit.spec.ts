import fc from 'fast-check';

import { countEmoji, keepEmoji } from './emoji.js';

it.each([
  ['no picture, © 2026 ™ 7 #1', 0],
  ['tea ☕ and 🍰', 2],
  ['👩‍🔧 mends 👍🏽 ❤️ 🇫🇷', 4],
])('counts what is shown as a picture in %p', (text, count) => {
  expect(countEmoji(text)).toBe(count);
});

it.each([
  ['tea ☕ and cake 🍰.', 1, 'tea ☕ and cake.'],
  ['👩‍🔧 mends it 🙂🙂', 0, 'mends it'],
  ['two  spaces stay', 0, 'two  spaces stay'],
  ['one 🙂\nline 🙂 more', 1, 'one 🙂\nline more'],
])('of %p keeps the first %d', (text, most, kept) => {
  expect(keepEmoji(text, most)).toBe(kept);
});

it('leaves at most as many as it may, whatever the text', () => {
  const part = fc.constantFrom('a', ' ', '.', '🙂', '👩‍🔧', '❤️', '\n', 'б');
  fc.assert(
    fc.property(fc.array(part), fc.nat(4), (parts, most) => {
      const text = parts.join('');
      const kept = keepEmoji(text, most);
      expect(countEmoji(kept)).toBe(Math.min(most, countEmoji(text)));
      expect(kept.replace(/[^aб]/g, '')).toBe(text.replace(/[^aб]/g, ''));
    }),
  );
});
