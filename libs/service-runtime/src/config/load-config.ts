import type { z } from 'zod';

import { CliError } from '../cli-error.js';

/** The environment as it is passed in: `process.env` in `main.ts`, a literal in tests. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The configuration is missing something or has something wrong. One line per variable, each with its remedy. */
export class ConfigError extends CliError {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'), { remedy: '' });
    this.problems = problems;
  }
}

/**
 * Reads the configuration out of the environment, once. Values are trimmed; an empty one counts as not set (so that
 * `KEY=` in an env file means "none"). The result is frozen, all the way down.
 *
 * @throws {ConfigError} naming every missing or wrong variable, never only the first
 */
export function loadConfig<Schema extends z.ZodType>(
  schema: Schema,
  environment: Environment,
): Readonly<z.output<Schema>> {
  const parsed = schema.safeParse(givenValues(environment));
  if (parsed.success) return deepFreeze(parsed.data);
  throw new ConfigError(
    parsed.error.issues.map(({ path, message }) =>
      path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`,
    ),
  );
}

function givenValues(environment: Environment): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    const text = value?.trim() ?? '';
    if (text !== '') values[name] = text;
  }
  return values;
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
