import { appendFileSync } from 'node:fs';

/**
 * A destination for log lines that appends to a file, each line at once, so that a crash loses none. While the file
 * cannot be written (a full disk), `tell` is given, for a person, that it is so, and of what is logged one line of each
 * kind: a log must never end the work that it tells of, nor bury what the person should do.
 */
export function appendingTo(path: string, tell: (words: string) => unknown): { write(line: string): void } {
  const told = new Set<string>();
  return {
    write: (line) => {
      try {
        appendFileSync(path, line);
        told.clear();
      } catch (error) {
        if (told.size === 0)
          tell(`Cannot write the log: ${(error as Error).message}. Its news comes here, once each.\n`);
        const { kind, words } = inWords(line);
        if (told.has(kind)) return;
        told.add(kind);
        tell(`${words}\n`);
      }
    },
  };
}

/** A line of the log for a person; lines of one kind differ in the tasks and amounts they name. */
function inWords(line: string): { kind: string; words: string } {
  try {
    const { msg = line.trimEnd(), err } = JSON.parse(line) as { msg?: string; err?: { stack?: string } };
    const cause = err?.stack?.split('\n')[0]?.replace(/^\w+: /, '');
    return { kind: msg, words: cause === undefined ? msg : `${msg}: ${cause}` };
  } catch {
    return { kind: line, words: line.trimEnd() };
  }
}
