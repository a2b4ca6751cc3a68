/** The indefinite article with the words that follow it: `a useless key`, `an old key`. */
export function withIndefiniteArticle(words: string): string {
  return `${/^(?!use|unif|uniq|univ|one)[aeiou]/i.test(words) ? 'an' : 'a'} ${words}`;
}
