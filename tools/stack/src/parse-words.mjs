import { parseArgs } from 'node:util';

import { StackError } from './stack-error.mjs';

/** What each command takes beside its name: names of servers, flags. */
const COMMANDS = {
  up: { names: 0, flags: ['ports', 'owner'] },
  down: { names: 0, flags: ['wipe'] },
  status: { names: 0, flags: ['json'] },
  env: { names: 0, flags: ['json'] },
  logs: { names: 1, flags: [] },
  start: { names: Infinity, flags: [] },
  stop: { names: Infinity, flags: [] },
  restart: { names: Infinity, flags: [] },
  tools: { names: 0, flags: ['json'] },
  help: { names: 0, flags: [] },
};

export const USAGE = `npm run stack -- COMMAND [NAME ...] [FLAGS]

  up                     start what does not run; wait until every server does its work
    --ports auto         any free ports
    --ports NAME=N,...   other ports than kafka=29092,controller=29093,mongo=27018,minio=29000
    --owner PID          end the stack and delete its data when that process has gone
  down [--wipe]          end the servers; --wipe deletes their data
  status [--json]        how each server is; exit code 0 when all answer
  env [--json]           the addresses as lines for a shell: eval "$(npm run --silent stack -- env)"
  logs NAME              the end of a server's log
  stop|start|restart NAME ...
                         some servers of a stack that is up; ports and data stay
  tools [--json]         which programs are needed, and whether they are here

Everywhere: --state DIR (default .cache/stack/dev, or GENERIA_STACK_STATE)
            --cache DIR (default ~/.cache/generia-stack, or GENERIA_STACK_CACHE)
`;

/**
 * @typedef {object} Words
 * @property {keyof typeof COMMANDS} command
 * @property {readonly string[]} names
 * @property {Readonly<Record<string, string | boolean | undefined>>} flags
 */

/**
 * @param {readonly string[]} words
 * @returns {Words}
 * @throws {StackError} one line that names the word that is wrong
 */
export function parseWords(words) {
  const { values, positionals } = parsed(words);
  const [command = 'help', ...names] = values.help ? ['help'] : positionals;
  if (!Object.hasOwn(COMMANDS, command)) throw wrong(`There is no command "${command}".`);
  const allowed = COMMANDS[command];
  const flag = Object.keys(values).find(
    (name) => !['state', 'cache', 'help', ...allowed.flags].includes(name),
  );
  if (flag !== undefined) throw wrong(`"${command}" has no flag --${flag}.`);
  if (names.length > allowed.names) throw wrong(`"${command}" does not take "${names[allowed.names]}".`);
  if (allowed.names > 0 && names.length === 0) throw wrong(`"${command}" needs the name of a server.`);
  if (values.owner !== undefined && !/^[1-9]\d*$/.test(values.owner)) {
    throw wrong(`--owner needs the number of a process, not "${values.owner}".`);
  }
  return { command, names, flags: values };
}

/** @param {readonly string[]} words */
function parsed(words) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        ports: { type: 'string' },
        owner: { type: 'string' },
        state: { type: 'string' },
        cache: { type: 'string' },
        wipe: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw wrong(error.message.split(/\. (?:To|Did)|\n/)[0].replace(/\.?$/, '.'));
  }
}

/** @param {string} sentence */
function wrong(sentence) {
  return new StackError(`${sentence} All commands: npm run stack -- help`, 2);
}
