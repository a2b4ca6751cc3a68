import { estimateTokens } from './estimate-tokens.js';

describe('estimateTokens', () => {
  it('counts four Latin letters, three and a half Cyrillic ones or one ideograph as a token', () => {
    expect(estimateTokens('abcd'.repeat(10))).toBe(10);
    expect(estimateTokens('абвгдеж'.repeat(10))).toBe(20);
    expect(estimateTokens('世界')).toBe(2);
    expect(estimateTokens('ᄀ한ひカ')).toBe(4);
    expect(estimateTokens('')).toBe(0);
  });
});
