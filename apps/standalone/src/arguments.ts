import { WorldRequest } from '@generia/contracts';
import { CliError, type Environment } from '@generia/service-runtime';

import type { ValueFlagName } from './terminal/flags.js';
import { quoted, readFlags, type TypedFlags } from './terminal/read-flags.js';

/** The seed is 32 bits wide, so that every generator of random numbers can take it whole. */
const MAX_SEED = 2 ** 32 - 1;

/** What the person asked for on the command line. */
export interface StandaloneArguments {
  /** Absent: no world was asked for; the demo world is made the first time. */
  readonly prompt?: string;
  readonly users: number;
  readonly posts: number;
  /** Null: any; draw one. */
  readonly seed: number | null;
  /** As typed; relative to the current directory. */
  readonly dataDirectory: string;
  /** 0 means any free port. */
  readonly port: number;
  readonly once: boolean;
  readonly json: boolean;
  /** Only foresee what the world will take. */
  readonly estimate: boolean;
  /** Show the help and do nothing else; the other fields hold their defaults. */
  readonly help: boolean;
}

/**
 * Reads the command line. `SERVICE_PORT` of the environment is the port when `--port` is absent.
 *
 * @param argv the words after the script's name
 * @throws {CliError} (exit code 2) in one line that names the problem and the remedy
 */
export function parseArguments(argv: readonly string[], env: Environment): StandaloneArguments {
  if (argv.some((word) => word === '--help' || word === '-h'))
    return { ...read({}, new Set(), {}), help: true };
  const { values, switches } = readFlags(argv);
  return read(values, switches, env);
}

function read(
  values: TypedFlags['values'],
  switches: TypedFlags['switches'],
  env: Environment,
): StandaloneArguments {
  const { prompt } = values;
  if (prompt !== undefined) checkPrompt(prompt);
  else if (switches.has('estimate')) {
    throw new CliError('--estimate needs a prompt.', { remedy: 'Write --estimate --prompt "your idea".' });
  }
  return {
    ...(prompt === undefined ? {} : { prompt }),
    users: count('users', values.users ?? '10'),
    posts: count('posts', values.posts ?? '50'),
    seed: values.seed === undefined ? null : wholeNumber('--seed', values.seed, MAX_SEED, 42),
    dataDirectory: directory(values.data ?? './data'),
    port: port(values.port, env.SERVICE_PORT?.trim()),
    once: switches.has('once'),
    json: switches.has('json'),
    estimate: switches.has('estimate'),
    help: false,
  };
}

function checkPrompt(prompt: string): void {
  const checked = WorldRequest.shape.prompt.safeParse(prompt);
  if (checked.success) return;
  const [problem = '', ...remedy] = (checked.error.issues[0]?.message ?? '').split(/(?<=\.) /);
  throw new CliError(problem, { remedy: remedy.join(' ') });
}

function count(name: ValueFlagName & keyof WorldRequest, typed: string): number {
  const checked = WorldRequest.shape[name].safeParse(toWholeNumber(typed));
  if (checked.success) return Number(checked.data);
  const rule = checked.error.issues[0]?.message ?? '';
  throw new CliError(`--${name} is ${quoted(typed)}, but ${rule}`, {
    remedy: `Write, for example, --${name} 10.`,
  });
}

function wholeNumber(name: string, typed: string, max: number, example: number): number {
  const number = toWholeNumber(typed);
  if (number >= 0 && number <= max) return number;
  throw new CliError(`${name} is ${quoted(typed)}, but must be a whole number from 0 to ${max}.`, {
    remedy: `Set it to, for example, ${example}.`,
  });
}

/** Out of every range (-1) for what is not written in plain digits. */
function toWholeNumber(typed: string): number {
  return /^\d+$/.test(typed) ? Number(typed) : -1;
}

function directory(typed: string): string {
  if (typed.trim() !== '') return typed;
  throw new CliError('--data names no directory.', { remedy: 'Write, for example, --data ./data.' });
}

function port(typed: string | undefined, fromEnvironment: string | undefined): number {
  if (typed !== undefined) return wholeNumber('--port', typed, 65_535, 8081);
  return wholeNumber('SERVICE_PORT', fromEnvironment || '8081', 65_535, 8081);
}
