/** Every run of `size` neighbouring words, as texts; all the words together when there are fewer. */
export function shinglesOf(words: readonly string[], size: number): Set<string> {
  if (words.length === 0) return new Set();
  if (words.length <= size) return new Set([words.join(' ')]);
  return new Set(words.slice(size - 1).map((_, start) => words.slice(start, start + size).join(' ')));
}

/** What two sets have in common, from 0 to 1; two empty ones have nothing. */
export function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const item of one) if (other.has(item)) common += 1;
  const all = one.size + other.size - common;
  return all === 0 ? 0 : common / all;
}
