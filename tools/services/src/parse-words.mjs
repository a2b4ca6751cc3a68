import { parseArgs } from 'node:util';

import { SCALABLE } from './plan-processes.mjs';
import { ServicesError } from './services-error.mjs';

const COMMANDS = {
  up: { names: 0, flags: ['scale'] },
  down: { names: 0, flags: [] },
  status: { names: 0, flags: ['json'] },
  logs: { names: 1, flags: ['follow'] },
  help: { names: 0, flags: [] },
};

const MAX_INSTANCES = 20;

export const USAGE = `npm run services -- COMMAND [NAME] [FLAGS]

  up                   start the five services; wait until every one is ready
    --scale NAME=N     several of a worker, for example post-worker=3; may be repeated
  down                 stop what up started
  status [--json]      how each one is; exit code 0 when all are ready
  logs [NAME] [-f]     the end of the logs, or of one; -f goes on

They find the servers by the environment (MONGODB_URI, KAFKA_BROKERS, MINIO_ENDPOINT and so on) or, where that says
nothing, by npm run stack. Without GEMINI_API_KEY and GEMINI_BASE_URL the emulator runs beside them, without
API_GATEWAY_URL the platform gateway's stand-in. Everywhere: --state DIR (default .cache/services).
`;

/**
 * @typedef {object} Words
 * @property {keyof typeof COMMANDS} command
 * @property {string | undefined} name
 * @property {Readonly<Record<string, number>>} scale instances by the name of the worker
 * @property {Readonly<Record<string, string | boolean | readonly string[] | undefined>>} flags
 */

/**
 * @param {readonly string[]} words
 * @returns {Words}
 * @throws {ServicesError} one line that names the word that is wrong
 */
export function parseWords(words) {
  const { values, positionals } = parsed(words);
  const [command = 'help', ...names] = values.help ? ['help'] : positionals;
  if (!Object.hasOwn(COMMANDS, command)) throw wrong(`There is no command "${command}".`);
  const allowed = COMMANDS[command];
  const flag = Object.keys(values).find((name) => !['state', 'help', ...allowed.flags].includes(name));
  if (flag !== undefined) throw wrong(`"${command}" has no flag --${flag}.`);
  if (names.length > allowed.names) throw wrong(`"${command}" does not take "${names[allowed.names]}".`);
  return { command, name: names[0], scale: parseScale(values.scale ?? []), flags: values };
}

/** @param {readonly string[]} words each NAME=N */
function parseScale(words) {
  const entries = words.map((word) => {
    const [, name, digits] = /^([^=]+)=(\d{1,3})$/.exec(word) ?? [];
    if (name === undefined) throw wrong(`--scale needs NAME=N, for example post-worker=2, not "${word}".`);
    if (!SCALABLE.includes(name)) throw wrong(`"${name}" cannot be scaled: ${SCALABLE.join(', ')} can.`);
    const count = Number(digits);
    if (count < 1 || count > MAX_INSTANCES)
      throw wrong(`--scale takes 1 to ${MAX_INSTANCES}, not ${digits}.`);
    return [name, count];
  });
  return Object.fromEntries(entries);
}

/** @param {readonly string[]} words */
function parsed(words) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        scale: { type: 'string', multiple: true },
        state: { type: 'string' },
        json: { type: 'boolean' },
        follow: { type: 'boolean', short: 'f' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw wrong(error.message.split(/\. (?:To|Did)|\n/)[0].replace(/\.?$/, '.'));
  }
}

/** @param {string} sentence */
function wrong(sentence) {
  return new ServicesError(`${sentence} All commands: npm run services -- help`, 2);
}
