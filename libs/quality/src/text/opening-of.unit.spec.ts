import { openingOf } from './opening-of.js';

it.each([
  ['Well, the FERRY left.', 'well the ferry'],
  ['«Снова угри», — сказал он', 'снова угри сказал'],
  ['No eels.', ''],
  ['', ''],
])('says how %p begins', (text, opening) => {
  expect(openingOf(text)).toBe(opening);
});
