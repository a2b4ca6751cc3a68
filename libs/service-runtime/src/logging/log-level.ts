/** The levels, least severe first. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Python's names, which Generia's env files use. */
const ALIASES: ReadonlyMap<string, LogLevel> = new Map([
  ['warning', 'warn'],
  ['critical', 'fatal'],
]);

/** The level that is meant, in any case and by Python's names too (`DEBUG`, `WARNING`); undefined when there is none. */
export function toLogLevel(text: string): LogLevel | undefined {
  const name = text.toLowerCase();
  return LOG_LEVELS.find((level) => level === name) ?? ALIASES.get(name);
}
