/* `npm run services`: the five services as processes of this machine, on a stack that runs. */
import { constants } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { down } from './down.mjs';
import { followLog, logPath, tailOf } from './logs.mjs';
import { parseWords, USAGE } from './parse-words.mjs';
import { ServicesError } from './services-error.mjs';
import { readState } from './state.mjs';
import { status, statusTable } from './status.mjs';
import { up } from './up.mjs';

/**
 * Where everything is. Every command works on one.
 *
 * @typedef {object} Site
 * @property {string} root the repository
 * @property {string} folder for the state and the logs
 * @property {NodeJS.ProcessEnv} env
 * @property {(line: string) => void} say tells the person what is going on
 */

const root = fileURLToPath(new URL('../../..', import.meta.url));
const interruption = new AbortController();
let interrupted;
for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(name, () => {
    interrupted ??= 128 + constants.signals[name];
    interruption.abort(
      new ServicesError('Interrupted: what this command started is stopped again.', interrupted),
    );
  });
}

async function main() {
  const { command, name, scale, flags } = parseWords(process.argv.slice(2));
  const site = {
    root,
    folder: resolve(flags.state ?? join(root, '.cache', 'services')),
    env: process.env,
    // stdout belongs to the result, so that a shell or a program can read it.
    say: (line) => void process.stderr.write(`${line}\n`),
  };
  switch (command) {
    case 'up':
      await up(site, { scale, signal: interruption.signal });
      return 0;
    case 'down':
      await down(site);
      return 0;
    case 'status':
      return showStatus(site, flags.json === true);
    case 'logs':
      return showLogs(site, name, flags.follow === true);
    default:
      process.stdout.write(USAGE);
      return 0;
  }
}

/** @param {Site} site */
async function showStatus(site, asJson) {
  const processes = await status(site);
  const text = asJson ? JSON.stringify(processes) : statusTable(processes);
  process.stdout.write(`${text}\n`);
  return processes.length > 0 && processes.every(({ state }) => state === 'ready') ? 0 : 1;
}

/** @param {Site} site */
async function showLogs(site, wanted, follow) {
  const known = readState(site.folder).map(({ name }) => name);
  const names = wanted === undefined ? known : [wanted];
  if (wanted !== undefined && !known.includes(wanted))
    throw new ServicesError(`There is no process "${wanted}". There are: ${known.join(', ') || 'none'}.`, 2);
  for (const name of names) {
    if (names.length > 1) process.stdout.write(`==> ${name}\n`);
    process.stdout.write(`${tailOf(logPath(site.folder, name))}\n`);
  }
  if (!follow) return 0;
  const write = (text) => void process.stdout.write(text);
  const { signal } = interruption;
  await Promise.all(names.map((name) => followLog(logPath(site.folder, name), { signal, write })));
  return interrupted ?? 0;
}

main().then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error) => {
    const cause = error.name === 'AbortError' ? interruption.signal.reason : error;
    // An error without an exit code is a fault of ours, and the stack says where.
    process.stderr.write(`${cause.exitCode === undefined ? cause.stack : cause.message}\n`);
    process.exitCode = cause.exitCode ?? 70;
  },
);
