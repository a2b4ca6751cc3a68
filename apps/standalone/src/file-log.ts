import { appendFileSync } from 'node:fs';

/**
 * A destination for log lines that appends to a file, each line at once, so that a crash loses none. A line that cannot
 * be written (a full disk) goes to `fallback`: a log must never end the work that it tells of.
 */
export function appendingTo(
  path: string,
  fallback: (line: string) => unknown,
): { write(line: string): void } {
  return {
    write: (line) => {
      try {
        appendFileSync(path, line);
      } catch {
        fallback(line);
      }
    },
  };
}
