import { CliError } from '@generia/service-runtime';

import { FLAGS, type Flag, type SwitchName, type ValueFlagName } from './flags.js';

/** The flags as they were typed; of a flag that was given twice, the last one counts. */
export interface TypedFlags {
  readonly values: Readonly<Partial<Record<ValueFlagName, string>>>;
  readonly switches: ReadonlySet<SwitchName>;
}

/**
 * Splits the command line into flags, as `--flag value` or `--flag=value`.
 *
 * @throws {CliError} for an unknown flag, a missing value, a value for a switch, or a word that belongs to no flag
 */
export function readFlags(words: readonly string[]): TypedFlags {
  const values: Partial<Record<string, string>> = {};
  const switches = new Set<SwitchName>();
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') continue;
    const [, name, inline] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (name === undefined) throw strayWord(word);
    const flag = flagNamed(name);
    if (flag.value === undefined) {
      if (inline !== undefined)
        throw new CliError(`--${name} takes no value.`, { remedy: `Write just --${name}.` });
      switches.add(flag.name as SwitchName);
    } else {
      values[name] = inline ?? valueAfter(flag, rest);
    }
  }
  return { values, switches };
}

function flagNamed(name: string): Flag {
  const flag = FLAGS.find((known) => known.name === name);
  if (flag !== undefined) return flag;
  throw new CliError(`Unknown flag ${quoted(`--${name}`)}.`, {
    remedy: 'See npm start -- --help for those there are.',
  });
}

/** The next word, unless it looks like a flag: then the value was forgotten. */
function valueAfter({ name, value }: Flag, rest: string[]): string {
  const next = rest[0];
  if (next === undefined || next.startsWith('--')) {
    throw new CliError(`--${name} needs a value.`, {
      remedy: `Write --${name} ${value}, or --${name}=${value}.`,
    });
  }
  rest.shift();
  return next;
}

function strayWord(word: string): CliError {
  return new CliError(`${quoted(word)} belongs to no flag.`, {
    remedy:
      'Put the whole prompt in quotes, and the flags after two dashes: npm start -- --prompt "an idea".',
  });
}

/** A typed text for an error line: quoted, without control characters, and not longer than it needs to be. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 39)}…` : text);
}
