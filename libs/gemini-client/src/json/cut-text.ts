import { scanJson } from './scan.js';

/**
 * Closes a JSON object that was cut off after its last complete field or list item, so that what remains holds no half
 * text: everything after that point is given up. Undefined when nothing is complete.
 */
export function closeAfterLastComplete(text: string): string | undefined {
  const start = text.indexOf('{');
  if (start < 0) return undefined;
  let kept: string | undefined;
  for (const { index, char, depth, open, inString } of scanJson(text, start)) {
    if (inString) continue;
    if (depth === 1 && char === ',') kept = `${text.slice(start, index)}}`;
    if (depth === 2 && char === '}' && open[1] === '[') kept = `${text.slice(start, index + 1)}]}`;
  }
  return kept;
}

/** Whether a text ends in the middle of a string, and so was cut off. */
export function endsInsideString(text: string): boolean {
  let inside = false;
  for (const step of scanJson(text, 0)) inside = step.inString;
  return inside;
}
