import { parseArgs } from 'node:util';

import { CliError } from '@generia/service-runtime';

export const SOAK_HELP = `Makes worlds for some minutes while calls fail and connections are cut, and says whether memory stays flat.

Usage: npm run soak -- [flags]

  --minutes N    how long worlds are begun (default 10)
  --worlds N     how many are in the making at a time (default 4)
  --users N      characters of each (default 3)
  --posts N      posts of each (default 8)
  --stack        the five services on real servers, instead of one process
  --help         prints this

Every class of faults befalls 5 % of the calls to Gemini. The report is one JSON object. Memory is flat when its mean over the
last third is at most a tenth above that over the middle third.

Exit code: 0 when it was flat and every process ended by itself, 1 when not, 2 when the command line makes no sense.`;

export interface SoakArguments {
  readonly minutes: number;
  readonly worldsAtOnce: number;
  readonly users: number;
  readonly posts: number;
  readonly stack: boolean;
}

/**
 * Reads the command line.
 *
 * @throws {CliError} (exit code 2) in one line that names the problem and the remedy
 */
export function parseSoakArguments(words: readonly string[]): SoakArguments | { readonly help: true } {
  const flags = readFlags(words);
  if (flags.help === true) return { help: true };
  const count = (name: 'minutes' | 'worlds' | 'users' | 'posts', fallback: number, least: number): number => {
    const value = Number(flags[name] ?? fallback);
    if (flags[name] !== '' && Number.isInteger(value) && value >= least && value <= 1_000) return value;
    throw new CliError(`--${name} is "${String(flags[name])}".`, {
      remedy: `Give a whole number from ${least} to 1000.`,
    });
  };
  return {
    minutes: count('minutes', 10, 1),
    worldsAtOnce: count('worlds', 4, 1),
    users: count('users', 3, 1),
    posts: count('posts', 8, 0),
    stack: flags.stack === true,
  };
}

function readFlags(words: readonly string[]) {
  const text = { type: 'string' } as const;
  const onOff = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...words],
      options: { minutes: text, worlds: text, users: text, posts: text, stack: onOff, help: onOff },
    }).values;
  } catch (error) {
    const [problem = ''] = (error as { readonly message: string }).message.split('. ');
    throw new CliError(`${problem.replace(/\.$/, '')}.`, {
      remedy: 'See npm run soak -- --help.',
      cause: error,
    });
  }
}
