/**
 * A pattern for words that begin with one of the stems, in any case: `words('rain|drizzl|дожд')`. A stem that ends in
 * `\b` must be a whole word.
 */
export function words(stems: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${stems.replaceAll('\\b', '(?![\\p{L}\\p{N}])')})`, 'giu');
}

/** How often a pattern of {@link words} matches. */
export function hits(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** True when a pattern of {@link words} matches at least once. */
export function has(text: string, pattern: RegExp): boolean {
  return text.search(pattern) >= 0;
}

/**
 * The first row whose pattern matches in the text within `reach` characters around a match of `near` (more before it
 * than after it, as in "a thick grey sweater", "hair, black and long").
 */
export function valueNear<T>(
  text: string,
  near: RegExp,
  rows: readonly (readonly [RegExp, T])[],
  reach = 34,
): T | undefined {
  for (const match of text.matchAll(near)) {
    const start = Math.max(0, match.index - reach);
    const before = clauseEnd(text.slice(start, match.index));
    const after = clauseStart(text.slice(match.index, match.index + match[0].length + reach));
    let best: { at: number; value: T } | undefined;
    for (const [pattern, value] of rows) {
      const last = [...before.matchAll(pattern)].pop();
      if (last && (best === undefined || last.index > best.at)) best = { at: last.index, value };
    }
    if (best) return best.value;
    for (const [pattern, value] of rows) if (has(after, pattern)) return value;
  }
  return undefined;
}

const clauseEnd = (text: string): string =>
  text.slice(Math.max(text.lastIndexOf('.'), text.lastIndexOf(';'), text.lastIndexOf(',')) + 1);
const clauseStart = (text: string): string => text.split(/[.;,]/u, 1)[0] ?? text;
