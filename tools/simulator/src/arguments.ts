import { parseArgs } from 'node:util';

import { CliError } from '@generia/service-runtime';

import { STORE_KINDS, type StoreKind } from './world/store-kind.js';

export interface SimulateArguments {
  readonly firstSeed: number;
  readonly seeds: number;
  /** The store of all seeds; undefined: each draws its own. */
  readonly store: StoreKind | undefined;
  /** Looks for the planted bugs instead. */
  readonly bugs: boolean;
  /** One line of JSON for each seed, or bug, instead of words. */
  readonly json: boolean;
}

const USAGE =
  'Write npm run simulate -- [--seeds N] [--seed S] [--store embedded|mongo] [--json], or --bugs [--json].';

/**
 * Reads the command line: how many seeds, and the first of them. A single seed is played with its trace.
 *
 * @throws {CliError} (exit code 2)
 */
export function readArguments(argv: readonly string[]): SimulateArguments {
  const { seeds, seed, store, bugs, json } = parsed(argv);
  if (bugs && [seeds, seed, store].some((given) => given !== undefined))
    throw new CliError('--bugs looks on seeds and stores of its own.', { remedy: USAGE });
  return {
    firstSeed: wholeNumber('--seed', seed ?? '1'),
    seeds: wholeNumber('--seeds', seeds ?? (seed === undefined ? '100' : '1')),
    store: store === undefined ? undefined : storeKind(store),
    bugs: bugs ?? false,
    json: json ?? false,
  };
}

function parsed(argv: readonly string[]) {
  const options = {
    seeds: { type: 'string' },
    seed: { type: 'string' },
    store: { type: 'string' },
    bugs: { type: 'boolean' },
    json: { type: 'boolean' },
  } as const;
  try {
    return parseArgs({ args: [...argv], options }).values;
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new CliError(problem.split('\n')[0] ?? problem, { remedy: USAGE });
  }
}

function storeKind(text: string): StoreKind {
  const kind = STORE_KINDS.find((known) => known === text);
  if (kind) return kind;
  throw new CliError(`--store is "${text}", and must be ${STORE_KINDS.join(' or ')}.`, { remedy: USAGE });
}

function wholeNumber(flag: string, text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= 1) return number;
  throw new CliError(`${flag} is "${text}", and must be a whole number from 1 on.`, { remedy: USAGE });
}
