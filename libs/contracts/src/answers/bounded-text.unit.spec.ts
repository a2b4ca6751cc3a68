import { boundedText, MOST_TEXT_CHARACTERS } from './bounded-text.js';

describe('a text that is no longer than any text of a world', () => {
  it('is itself when it is short enough', () => {
    const longest = 'ж'.repeat(MOST_TEXT_CHARACTERS);
    expect(boundedText(longest)).toBe(longest);
  });

  it('is its beginning when it is longer, and never ends with half a character', () => {
    expect(boundedText('ж'.repeat(MOST_TEXT_CHARACTERS + 1))).toHaveLength(MOST_TEXT_CHARACTERS);
    const whole = 'a'.repeat(MOST_TEXT_CHARACTERS - 1);
    expect(boundedText(`${whole}🌍`)).toBe(whole);
    expect(boundedText(`🌍${'a'.repeat(MOST_TEXT_CHARACTERS)}`)).toHaveLength(MOST_TEXT_CHARACTERS);
  });
});
