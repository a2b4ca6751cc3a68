import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';

import { identify, isAlive } from '@generia/processes';

import { awaitAnswer } from './await-answer.mjs';
import { artefactFolder } from './artefact.mjs';
import { tailOf } from './log-tail.mjs';
import { runLogged } from './run-logged.mjs';
import { logPath } from './site.mjs';
import { StackError } from './stack-error.mjs';
import { noteProcess } from './state.mjs';

const ANSWERS_WITHIN_MS = 60_000;

/** A server gets only this of the environment: Kafka, MongoDB and MinIO read variables of their clients, too. */
const PASSED_ON = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'JAVA_HOME'];

/**
 * Starts a server that outlives this process, and waits until it does all that a client may need. When that fails or
 * the signal fires, the process is left for the caller to stop: the state names it.
 *
 * @param {import('./site.mjs').Site} site
 * @param {import('./servers/server.mjs').Server} server
 * @param {{ ports: Readonly<Record<string, number>>, signal: AbortSignal }} options
 * @throws {StackError} with the end of its log
 */
export async function runServer(site, server, { ports, signal }) {
  const startedAtMs = performance.now();
  const folder = join(site.stateFolder, server.name);
  mkdirSync(folder, { recursive: true });
  const log = logPath(site, server.name);
  appendFileSync(log, `--- start ${new Date().toISOString()}\n`);
  const env = Object.fromEntries(Object.entries(site.env).filter(([name]) => PASSED_ON.includes(name)));
  const place = { folder, artefact: artefactFolder(site.cacheFolder, server.recipe), ports, env };
  await server.prepare(place, (words) => runLogged(words, { log, signal, env, cwd: folder }));
  signal.throwIfAborted();

  const { words, env: more } = server.command(place);
  const identity = await launch(words, { cwd: folder, env: { ...env, ...more }, log }, (started) =>
    noteProcess(site.stateFolder, server.name, started),
  );
  try {
    await awaitAnswer({
      ask: () => server.prove(ports[server.name]),
      isAlive: () => isAlive(identity),
      deadlineMs: ANSWERS_WITHIN_MS,
      signal,
    });
  } catch (error) {
    signal.throwIfAborted();
    throw new StackError(`${server.title} ${error.message}. Its log ${log} ends with:\n${tailOf(log)}`, 1, {
      cause: error,
    });
  }
  const tookS = ((performance.now() - startedAtMs) / 1000).toFixed(1);
  site.say(`${server.title} answers at 127.0.0.1:${ports[server.name]} after ${tookS} s.`);
}

/** Between the start of the process and the note of it nothing may come: what is not noted nobody would stop. */
async function launch([command, ...args], { cwd, env, log }, note) {
  const output = openSync(log, 'a');
  const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', output, output] });
  closeSync(output);
  if (child.pid === undefined) {
    const [error] = await once(child, 'error');
    throw new StackError(`${command} cannot be run: ${error.message}`);
  }
  // A process that has ended already is noted as well, under a mark that fits no other.
  const identity = identify(child.pid) ?? { pid: child.pid, startMark: 'ended' };
  note({ ...identity, startedAt: new Date().toISOString() });
  child.unref();
  return identity;
}
