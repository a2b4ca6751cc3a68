import { countTextTokens, cutToTokens } from './count-text-tokens.js';

it.each([
  ['', 0],
  ['four', 1],
  ['a'.repeat(400), 100],
  ['я'.repeat(350), 100],
  ['水'.repeat(150), 100],
])('counts %j', (text, tokens) => {
  expect(countTextTokens(text)).toBe(tokens);
});

it('cuts to the longest beginning that fits', () => {
  expect(cutToTokens('a'.repeat(400), 10)).toHaveLength(40);
  expect(cutToTokens('short', 10)).toBe('short');
  expect(cutToTokens('text', 0)).toBe('');
});
