const MAX_TEXTS = 2_000;

/**
 * The same function of a text, which is worked out once: prompts say much of what other prompts of the world said. What
 * nobody asked for lately makes room.
 */
export function remembered(work: (text: string) => string, maxTexts = MAX_TEXTS): (text: string) => string {
  let young = new Map<string, string>();
  let old = new Map<string, string>();
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
