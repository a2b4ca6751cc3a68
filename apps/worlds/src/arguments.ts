import { parseArgs } from 'node:util';

import { StageName } from '@generia/contracts';
import { CliError } from '@generia/service-runtime';

export const COMMANDS = [
  'list',
  'show',
  'limits',
  'pause',
  'resume',
  'cancel',
  'retry',
  'dead-letters',
] as const;
export type Command = (typeof COMMANDS)[number];

/** What the operator asked for. */
export interface WorldsArguments {
  readonly command: Command;
  /** Empty for all worlds. */
  readonly worldId: string;
  /** Which failed tasks `retry` means; all unless told. */
  readonly choice: { readonly taskId?: string; readonly stage?: StageName };
  /** A data directory of `npm start`; absent: MONGODB_URI. */
  readonly dataDirectory: string | undefined;
  readonly limits: {
    readonly llmCalls?: number;
    readonly imageCalls?: number;
    readonly costMicros?: number;
  };
  readonly json: boolean;
}

export const USAGE = `npm run worlds -- list
npm run worlds -- show WORLD
npm run worlds -- pause | resume | cancel WORLD | --all
npm run worlds -- limits WORLD [--llm CALLS] [--images CALLS] [--cost DOLLARS]
npm run worlds -- dead-letters [WORLD]
npm run worlds -- retry WORLD [--task ID | --stage NAME]

Worlds are found in MONGODB_URI, or with --data DIR in the data directory of an npm start that has stopped.
--json prints JSON. A cancelled world stays cancelled; a paused one goes on with resume, one that has used up its
budget when its limits are raised. retry calls again what failed, and nothing else.`;

/**
 * Reads the command line.
 *
 * @throws {CliError} (exit code 2) in one line that names the problem and the remedy
 */
export function parseArguments(argv: readonly string[]): WorldsArguments {
  const { values, positionals } = parse(argv);
  const [typed = 'list', worldId = '', ...more] = positionals;
  const command = COMMANDS.find((known) => known === typed);
  if (!command) throw wrong(`There is no command "${typed}".`);
  if (more.length > 0) throw wrong(`"${more[0]}" is one word too many.`);
  checkWorld(command, worldId, values.all ?? false);
  const limits = {
    ...(values.llm === undefined ? {} : { llmCalls: amount('--llm', values.llm, 0) }),
    ...(values.images === undefined ? {} : { imageCalls: amount('--images', values.images, 0) }),
    ...(values.cost === undefined ? {} : { costMicros: Math.round(amount('--cost', values.cost, 6) * 1e6) }),
  };
  if (command === 'limits' && Object.keys(limits).length === 0)
    throw wrong('limits needs at least one of --llm, --images and --cost.');
  const choice = {
    ...(values.task === undefined ? {} : { taskId: values.task }),
    ...(values.stage === undefined ? {} : { stage: stageOf(values.stage) }),
  };
  return { command, worldId, choice, dataDirectory: values.data, limits, json: values.json ?? false };
}

/** Commands that may mean every world. */
const FOR_ALL: readonly Command[] = ['pause', 'resume', 'cancel'];

function checkWorld(command: Command, worldId: string, all: boolean): void {
  if (command === 'list' || command === 'dead-letters') return;
  if (all && !FOR_ALL.includes(command)) throw wrong(`${command} --all is not offered.`);
  if (all && worldId !== '') throw wrong('It is either one world or --all.');
  if (!all && worldId === '')
    throw wrong(`${command} needs the id of a world${FOR_ALL.includes(command) ? ', or --all' : ''}.`);
}

function stageOf(typed: string): StageName {
  const stage = StageName.safeParse(typed);
  if (stage.success) return stage.data;
  throw wrong(`--stage is "${typed}", but must be one of ${StageName.options.join(', ')}.`);
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        llm: { type: 'string' },
        images: { type: 'string' },
        cost: { type: 'string' },
        task: { type: 'string' },
        stage: { type: 'string' },
        all: { type: 'boolean' },
        json: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw wrong(error instanceof Error ? (error.message.split('. ', 1)[0] ?? '') + '.' : String(error));
  }
}

function amount(flag: string, typed: string, digits: number): number {
  const pattern = digits === 0 ? /^\d{1,9}$/ : /^\d{1,6}(\.\d{1,6})?$/;
  if (pattern.test(typed)) return Number(typed);
  throw wrong(
    `${flag} is "${typed}", but must be ${digits === 0 ? 'a whole number' : 'an amount of dollars'}.`,
  );
}

function wrong(problem: string): CliError {
  return new CliError(problem, { remedy: `See:\n${USAGE}` });
}
