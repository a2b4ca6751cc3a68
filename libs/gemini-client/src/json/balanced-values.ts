import { scanJson } from './scan.js';

/** Enough for any prose; a text full of brackets that never close would otherwise be walked through once for each. */
const MAX_ATTEMPTS = 20;

/**
 * The balanced objects and lists of a text, in order, each as text: `{...}` out of prose, out of a doubled answer, or
 * before a fragment that follows it. Brackets inside strings do not count.
 *
 * @param opening the bracket to look for
 */
export function* balancedValues(text: string, opening: '{' | '['): Generator<string> {
  let start = text.indexOf(opening);
  for (let attempt = 0; start >= 0 && attempt < MAX_ATTEMPTS; attempt += 1) {
    const end = endOfValue(text, start);
    if (end !== undefined) yield text.slice(start, end + 1);
    start = text.indexOf(opening, end === undefined ? start + 1 : end + 1);
  }
}

function endOfValue(text: string, start: number): number | undefined {
  for (const { index, depth, inString } of scanJson(text, start)) {
    if (depth === 0 && !inString) return index;
  }
  return undefined;
}
