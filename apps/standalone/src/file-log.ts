import { appendFileSync } from 'node:fs';

/** A destination for log lines that appends to a file, each line at once, so that a crash loses none. */
export function appendingTo(path: string): { write(line: string): void } {
  return { write: (line) => appendFileSync(path, line) };
}
