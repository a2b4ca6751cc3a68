import { wordsOf } from './words.js';

it.each([
  [
    "Don't  touch the Night-Clinic, @vera_k: 12 €!",
    ["don't", 'touch', 'the', 'night-clinic', 'vera', 'k', '12'],
  ],
  ['Ёлка — й\u0438\u0306!', ['ёлка', 'йй']],
  ['', []],
  ['🙂 … !', []],
])('reads the words of %p', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

it('finds words where no spaces part them', () => {
  const words = wordsOf('海の町に手紙が届く。');
  expect(words.length).toBeGreaterThan(4);
  expect(words.join('')).toBe('海の町に手紙が届く');
});
