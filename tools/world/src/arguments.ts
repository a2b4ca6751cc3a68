import { parseArgs } from 'node:util';

import { TOPICS, WorldRequest } from '@generia/contracts';
import { CliError, loadConfig, serviceEnvironment, type Environment } from '@generia/service-runtime';
import { z } from 'zod';

const USAGE = 'See npm run world -- --help for all flags.';

export const HELP = `Asks for a world as Generia's World Service does: a task in MongoDB and a message in Kafka.

Usage: npm run world -- --prompt TEXT --kafka HOST:PORT [flags]

  --prompt TEXT      the idea of the world, in any language
  --users N          how many characters, 1 to 200 (default 10)
  --posts N          how many posts in all, 0 to 2000 (default 50)
  --kafka HOST:PORT  a broker, or several with commas between (default KAFKA_BROKERS)
  --mongo URI        writes the task there too (default MONGODB_URI); without it the message alone makes the task
  --world ID         the world's id (default: a new one)
  --follow           shows progress until the world has ended: 0 completed, 1 failed
  --json             the last line of stdout is one JSON object; progress goes to stderr

Also read: MONGODB_DATABASE, KAFKA_TOPIC_TASKS, KAFKA_TOPIC_PROGRESS.`;

const { KAFKA_BROKERS, KAFKA_TOPIC_TASKS, KAFKA_TOPIC_PROGRESS, MONGODB_URI, MONGODB_DATABASE } =
  serviceEnvironment;
const Servers = z.object({
  KAFKA_BROKERS,
  KAFKA_TOPIC_TASKS,
  KAFKA_TOPIC_PROGRESS,
  MONGODB_URI: MONGODB_URI.optional(),
  MONGODB_DATABASE,
});

/** What the person asked for, and where the servers are. */
export interface WorldArguments {
  readonly help: false;
  readonly request: WorldRequest;
  /** Absent: a new one. */
  readonly worldId: string | undefined;
  readonly follow: boolean;
  readonly json: boolean;
  readonly servers: Readonly<z.output<typeof Servers>>;
}

/**
 * Reads the command line; flags go before variables of the environment.
 *
 * @throws {CliError} (exit code 2) in one line that names the problem and the remedy
 */
export function parseArguments(
  words: readonly string[],
  env: Environment,
): WorldArguments | { readonly help: true } {
  const { kafka, mongo, ...flags } = readFlags(words);
  if (flags.help) return { help: true };
  if (flags.prompt === undefined)
    throw new CliError('--prompt is missing.', {
      remedy: 'Describe the world: --prompt "a town of clocks".',
    });
  return {
    help: false,
    request: {
      prompt: checked('prompt', flags.prompt),
      users: checked('users', toWholeNumber(flags.users ?? '10')),
      posts: checked('posts', toWholeNumber(flags.posts ?? '50')),
    },
    worldId: flags.world === undefined ? undefined : worldId(flags.world),
    follow: flags.follow ?? false,
    json: flags.json ?? false,
    servers: readServers({
      ...env,
      ...(kafka === undefined ? {} : { KAFKA_BROKERS: kafka }),
      ...(mongo === undefined ? {} : { MONGODB_URI: mongo }),
    }),
  };
}

function readFlags(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        prompt: { type: 'string' },
        users: { type: 'string' },
        posts: { type: 'string' },
        kafka: { type: 'string' },
        mongo: { type: 'string' },
        world: { type: 'string' },
        follow: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    // Node's advice after the first sentence is for programmers.
    const [sentence = ''] = String((error as Error).message).split(/\. (?:To|Did)|\n/);
    throw new CliError(sentence.replace(/\.?$/, '.'), { remedy: USAGE, cause: error });
  }
}

function checked<Name extends keyof WorldRequest>(name: Name, value: unknown): WorldRequest[Name] {
  const result = WorldRequest.shape[name].safeParse(value);
  if (result.success) return result.data as WorldRequest[Name];
  throw new CliError(`--${name}: ${result.error.issues[0]?.message ?? 'wrong'}`, { remedy: USAGE });
}

/** Out of every range (-1) for what is not written in plain digits. */
function toWholeNumber(typed: string): number {
  return /^\d+$/.test(typed) ? Number(typed) : -1;
}

function worldId(typed: string): string {
  if (/^[\w-]{1,100}$/.test(typed)) return typed;
  throw new CliError('--world is no id.', { remedy: 'Use letters, digits and hyphens, or leave it out.' });
}

function readServers(env: Environment): WorldArguments['servers'] {
  try {
    const servers = loadConfig(Servers, env);
    if (servers.KAFKA_TOPIC_TASKS === servers.KAFKA_TOPIC_PROGRESS)
      throw new CliError('KAFKA_TOPIC_TASKS and KAFKA_TOPIC_PROGRESS are the same topic.', {
        remedy: `Use, for example, ${TOPICS.tasks} and ${TOPICS.progress}.`,
      });
    return servers;
  } catch (error) {
    if (!(error instanceof CliError) || !/\n/.test(error.message)) throw error;
    throw new CliError(error.message.split('\n').join('; '), { remedy: error.remedy, cause: error });
  }
}
