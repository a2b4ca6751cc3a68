/**
 * About how many tokens a text is: four Latin characters to a token, three and a half Cyrillic ones, one and a half
 * of any other script.
 */
export function countTextTokens(text: string): number {
  let latin = 0;
  let cyrillic = 0;
  let other = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x250 || (code >= 0x2000 && code < 0x2070)) latin += 1;
    else if (code >= 0x400 && code < 0x530) cyrillic += 1;
    else other += 1;
  }
  return Math.ceil(latin / 4 + cyrillic / 3.5 + other / 1.5);
}

/** The longest beginning of `text` that is no more than `maxTokens` long. */
export function cutToTokens(text: string, maxTokens: number): string {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (countTextTokens(text.slice(0, middle)) <= maxTokens) low = middle;
    else high = middle - 1;
  }
  return text.slice(0, low);
}
