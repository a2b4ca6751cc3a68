/** One line of the log: facts first, then the sentence. Pino fits by shape. */
export type LogLine = (fields: Readonly<Record<string, unknown>>, message: string) => void;

/** Where a library reports what happened. */
export interface Log {
  debug: LogLine;
  info: LogLine;
  warn: LogLine;
  error: LogLine;
}

const ignore: LogLine = () => undefined;

/** A log that nobody reads; for tests and quiet tools. */
export const silentLog: Log = { debug: ignore, info: ignore, warn: ignore, error: ignore };
