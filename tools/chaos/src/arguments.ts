import { parseArgs } from 'node:util';

import { CliError } from '@generia/service-runtime';

export const HELP = `Makes worlds on real servers while things go wrong, and says whether anything was lost or paid for twice.

Usage: npm run chaos -- [flags]

  --worlds N     how many worlds are asked for at once (default 20)
  --users N      characters of each (default 10)
  --posts N      posts of each (default 50)
  --latency MS   how long Gemini takes for an answer (default 100)
  --kills N      workers that are killed by SIGKILL (default 3)
  --terms N      workers that are asked to stop by SIGTERM (default 0)
  --pauses N     workers that sleep past their leases and wake (default 0)
  --restarts S   servers that are restarted, with commas between: kafka,mongo,minio (default none)
  --cuts N       times that every connection to MongoDB and MinIO is cut (default 0)
  --baseline     makes the same worlds undisturbed first, to compare the times
  --json         prints one JSON object instead of a table
  --help         prints this

Each kill, stop, sleep, restart and cut comes at an even share of the work. The servers are started for the run, on free
ports, and are gone afterwards.

Exit code: 0 when every rule held, 1 when one was broken, 2 when the command line makes no sense.`;

const RESTARTABLE = ['kafka', 'mongo', 'minio'] as const;
export type Restartable = (typeof RESTARTABLE)[number];

/** What is made, and what goes wrong meanwhile. */
export interface ChaosPlan {
  readonly worlds: number;
  readonly users: number;
  readonly posts: number;
  readonly latencyMs: number;
  readonly kills: number;
  readonly terms: number;
  readonly pauses: number;
  readonly restarts: readonly Restartable[];
  readonly cuts: number;
}

export interface ChaosArguments {
  readonly plan: ChaosPlan;
  readonly baseline: boolean;
  readonly json: boolean;
}

/**
 * Reads the command line.
 *
 * @throws {CliError} (exit code 2) in one line that names the problem and the remedy
 */
export function parseArguments(words: readonly string[]): ChaosArguments | { readonly help: true } {
  const flags = readFlags(words);
  if (flags.help === true) return { help: true };
  const count = (name: string, fallback: number, least: number): number => {
    const text = flags[name];
    const value = text === undefined ? fallback : Number(text);
    if (text !== '' && Number.isInteger(value) && value >= least && value <= 10_000) return value;
    throw new CliError(`--${name} is "${String(text)}".`, {
      remedy: `Give a whole number from ${least} to 10000.`,
    });
  };
  return {
    plan: {
      worlds: count('worlds', 20, 1),
      users: count('users', 10, 1),
      posts: count('posts', 50, 0),
      latencyMs: count('latency', 100, 0),
      kills: count('kills', 3, 0),
      terms: count('terms', 0, 0),
      pauses: count('pauses', 0, 0),
      restarts: restartsOf(String(flags.restarts ?? '')),
      cuts: count('cuts', 0, 0),
    },
    baseline: flags.baseline === true,
    json: flags.json === true,
  };
}

function restartsOf(text: string): readonly Restartable[] {
  const names = text.split(',').filter((name) => name !== '');
  const isKnown = (name: string): name is Restartable => RESTARTABLE.some((known) => known === name);
  const wrong = names.find((name) => !isKnown(name));
  if (wrong === undefined) return names.filter(isKnown);
  throw new CliError(`There is no server "${wrong}".`, { remedy: `There are ${RESTARTABLE.join(', ')}.` });
}

interface Option {
  readonly type: 'string' | 'boolean';
}

function readFlags(words: readonly string[]): Record<string, string | boolean | undefined> {
  const counts = ['worlds', 'users', 'posts', 'latency', 'kills', 'terms', 'pauses', 'restarts', 'cuts'];
  const switches = ['baseline', 'json', 'help'];
  try {
    const { values } = parseArgs({
      args: [...words],
      options: Object.fromEntries([
        ...counts.map((name): [string, Option] => [name, { type: 'string' }]),
        ...switches.map((name): [string, Option] => [name, { type: 'boolean' }]),
      ]),
    });
    return values;
  } catch (error) {
    const [problem = ''] = (error as { readonly message: string }).message.split('. ');
    throw new CliError(`${problem.replace(/\.$/, '')}.`, {
      remedy: 'See npm run chaos -- --help.',
      cause: error,
    });
  }
}
