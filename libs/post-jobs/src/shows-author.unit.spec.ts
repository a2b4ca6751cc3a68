import { showsAuthor } from './shows-author.js';

it.each([
  ['the author holds a rope', undefined, true],
  ['a rope in the hands of The Author, dusk', undefined, true],
  ["the author's boots in the hall", undefined, false],
  ['a rope on gravel', undefined, false],
  ['a rope on gravel', true, true],
  ['the author holds a rope', false, false],
  ['', true, false],
  [null, true, false],
])('tells by %p and the word %p of the model', (image_prompt, shows_author, expected) => {
  expect(showsAuthor({ image_prompt, shows_author })).toBe(expected);
});
