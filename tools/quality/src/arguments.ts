import { parseArgs } from 'node:util';

import { CliError, type Environment } from '@generia/service-runtime';

export const HELP = `Measures the texts of a finished world: repetition, variety, names, language, order, voices.

Usage: npm run quality -- [WORLD_ID] [flags]

  WORLD_ID       which world; "latest" (the default) is the one that was started last
  --data DIR     the data directory of npm start (default ./data); no process may be using it
  --mongo URI    reads a MongoDB instead
  --database DB  its database (default MONGODB_DATABASE, else generia_ai_worker)
  --json         prints one JSON object instead of a table
  --help         prints this

Exit code: 0 when every measure passes, 1 when one fails, 2 when there is nothing to measure.`;

const USAGE = 'See npm run quality -- --help.';
const DEFAULT_DATABASE = 'generia_ai_worker';

/** Where a world is stored. */
export type WorldPlace =
  | { readonly kind: 'directory'; readonly directory: string }
  | { readonly kind: 'mongo'; readonly uri: string; readonly database: string };

export interface QualityArguments {
  /** Null for the world that was started last. */
  readonly worldId: string | null;
  readonly place: WorldPlace;
  readonly json: boolean;
}

/**
 * Reads the command line.
 *
 * @throws {CliError} (exit code 2) in one line that names the problem and the remedy
 */
export function parseArguments(
  words: readonly string[],
  env: Environment,
): QualityArguments | { readonly help: true } {
  const { flags, worlds } = readWords(words);
  if (flags.help) return { help: true };
  const [world = 'latest', ...others] = worlds;
  if (others.length > 0)
    throw new CliError('There is more than one world.', { remedy: `Name one. ${USAGE}` });
  if (flags.data !== undefined && flags.mongo !== undefined)
    throw new CliError('--data and --mongo name two stores.', { remedy: 'Give one of them.' });
  const place: WorldPlace =
    flags.mongo === undefined
      ? { kind: 'directory', directory: flags.data ?? 'data' }
      : {
          kind: 'mongo',
          uri: flags.mongo,
          database: flags.database ?? env.MONGODB_DATABASE ?? DEFAULT_DATABASE,
        };
  return { worldId: world === 'latest' ? null : world, place, json: flags.json ?? false };
}

function readWords(words: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        mongo: { type: 'string' },
        database: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    return { flags: values, worlds: positionals };
  } catch (error) {
    const { message } = error as { readonly message: string };
    const [problem = ''] = message.split('. ');
    throw new CliError(`${problem.replace(/\.$/, '')}.`, { remedy: USAGE, cause: error });
  }
}
