import { checkObjectKey } from './object-key.js';

describe('checkObjectKey', () => {
  it.each([
    'a',
    'world/character/avatars/media.png',
    '..a/b..',
    'мир/портрет 🌆.png',
    'x'.repeat(512),
    'я'.repeat(256),
  ])('takes %j', (key) => {
    expect(() => checkObjectKey(key)).not.toThrow();
  });

  it.each([
    ['', 'it is empty'],
    ['/a', 'it starts with a slash'],
    ['a/../b', 'it has a segment "." or ".."'],
    ['a/.', 'it has a segment "." or ".."'],
    ['a//b', 'it has an empty segment'],
    ['a/', 'it has an empty segment'],
    ['a\\b', 'it has a backslash'],
    ['a\0', 'it has a control character'],
    ['a\ud800', 'it has half a Unicode character'],
    ['x'.repeat(513), 'it is longer than 512 bytes'],
    ['я'.repeat(257), 'it is longer than 512 bytes'],
  ])('refuses %j because %s', (key, reason) => {
    expect(() => checkObjectKey(key)).toThrow(reason);
  });
});
