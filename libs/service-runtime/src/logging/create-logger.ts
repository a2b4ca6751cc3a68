import { pino, type DestinationStream, type Logger } from 'pino';

import type { LogLevel } from './log-level.js';
import { redactLine } from './redact-line.js';

export type { Logger };

export interface LoggerOptions {
  /** The service, as `service` in every line. */
  readonly name: string;
  readonly level: LogLevel;
  /** Where the lines go; a stream in tests. stderr unless told, so that stdout stays free for results. */
  readonly to?: 'stdout' | 'stderr' | DestinationStream;
}

/**
 * The log of one process: a line of JSON per event, with the level as a word, the time in ISO 8601 and every key, token
 * and password hidden. Lines are written at once, so that a crash loses none.
 */
export function createLogger({ name, level, to = 'stderr' }: LoggerOptions): Logger {
  return pino(
    {
      level,
      base: { service: name },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      hooks: { streamWrite: redactLine },
    },
    typeof to === 'string' ? pino.destination({ dest: to === 'stdout' ? 1 : 2, sync: true }) : to,
  );
}
