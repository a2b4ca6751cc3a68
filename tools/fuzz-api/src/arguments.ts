import { parseArgs } from 'node:util';

import { CliError } from '@generia/service-runtime';

export const HELP = `Asks the HTTP interface whatever its description allows, and what it does not, and says what it answered that it should not.

Usage: npm run fuzz:api -- [flags]

  --examples N   made-up requests for each operation and round, besides those at the borders of its description (default 80)
  --seed N       the same number makes the same requests (default: another each time)
  --quick        the same as --examples 2
  --if-possible  exit code 0 where Schemathesis cannot be had, which is said
  --help         prints this

Schemathesis makes the requests. It is installed once, into .cache/schemathesis; that takes Python 3.10 or newer and PyPI.

The last line is "N passed, N failed". Exit code: 0 when every answer was as described, 1 when one was not or Schemathesis
cannot be had, 2 when the command line makes no sense.`;

const EXAMPLES = 80;
const QUICK_EXAMPLES = 2;
const MOST = 1_000_000;

export interface FuzzArguments {
  readonly examples: number;
  readonly seed: number | undefined;
  readonly ifPossible: boolean;
}

/**
 * Reads the command line.
 *
 * @throws {CliError} (exit code 2) in one line that names the problem and the remedy
 */
export function parseArguments(words: readonly string[]): FuzzArguments | { readonly help: true } {
  const flags = readFlags(words);
  if (flags.help === true) return { help: true };
  const examples = flags.quick === true ? QUICK_EXAMPLES : EXAMPLES;
  return {
    examples: flags.examples === undefined ? examples : numberOf('examples', flags.examples, 1),
    seed: flags.seed === undefined ? undefined : numberOf('seed', flags.seed, 0),
    ifPossible: flags['if-possible'] === true,
  };
}

function numberOf(name: string, text: string, least: number): number {
  const value = Number(text);
  if (text !== '' && Number.isInteger(value) && value >= least && value <= MOST) return value;
  throw new CliError(`--${name} is "${text}".`, { remedy: `Give a whole number from ${least} to ${MOST}.` });
}

function readFlags(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        examples: { type: 'string' },
        seed: { type: 'string' },
        quick: { type: 'boolean' },
        'if-possible': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    const [problem = ''] = (error as { readonly message: string }).message.split('. ');
    throw new CliError(`${problem.replace(/\.$/, '')}.`, {
      remedy: 'See npm run fuzz:api -- --help.',
      cause: error,
    });
  }
}
