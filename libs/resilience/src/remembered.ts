const MAX_TEXTS = 2_000;

/**
 * The same function of a text, which is worked out once for each of the latest texts: the prompts of a world say much of what
 * others said, and a text is looked at for its language, its length and its likeness to others. What nobody asked for lately
 * makes room. The result belongs to all who ask, so nobody may change it.
 */
export function remembered<T extends string | object>(
  work: (text: string) => T,
  maxTexts = MAX_TEXTS,
): (text: string) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  return (text) => {
    const known = young.get(text);
    if (known !== undefined) return known;
    const result = old.get(text) ?? work(text);
    if (young.size >= maxTexts) {
      old = young;
      young = new Map();
    }
    young.set(text, result);
    return result;
  };
}
