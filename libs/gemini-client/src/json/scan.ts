/** Where a scan stands after one character. */
export interface ScanStep {
  readonly index: number;
  readonly char: string;
  /** How many brackets are open after this character. */
  readonly depth: number;
  /** The open brackets after this character, outermost first. */
  readonly open: readonly string[];
  readonly inString: boolean;
}

/** Walks through JSON text from `start`, knowing which characters are inside strings. Ends early after the root's last bracket. */
export function* scanJson(text: string, start: number): Generator<ScanStep> {
  const open: string[] = [];
  let inString = false;
  for (let index = start; index < text.length; index += 1) {
    const char = text.charAt(index);
    if (inString) {
      if (char === '\\') index += 1;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{' || char === '[') open.push(char);
    else if (char === '}' || char === ']') open.pop();
    yield { index, char, depth: open.length, open, inString };
    if (open.length === 0 && !inString && (char === '}' || char === ']')) return;
  }
}
