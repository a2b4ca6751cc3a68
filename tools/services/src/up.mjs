import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

import { identify, isAlive } from '@generia/processes';

import { down } from './down.mjs';
import { whyNotReady } from './is-ready.mjs';
import { logPath, tailOf } from './logs.mjs';
import { planProcesses } from './plan-processes.mjs';
import { serverEnv } from './server-env.mjs';
import { ServicesError } from './services-error.mjs';
import { readState, writeState } from './state.mjs';

const READY_WITHIN_MS = 120_000;
const LOOK_MS = 200;
const RUN_FROM_SOURCE = ['--conditions=@generia/source', '--import', 'tsx'];

/**
 * Starts every process that is planned and does not run, and waits until all of them are ready. What it started itself
 * is stopped again when one of them fails.
 *
 * @param {import('./services.mjs').Site} site
 * @param {{ scale: Readonly<Record<string, number>>, signal: AbortSignal }} options
 * @throws {ServicesError} with the end of the log of the first that failed
 */
export async function up(site, { scale, signal }) {
  const env = serverEnv(site.root, site.env);
  const running = readState(site.folder).filter(isAlive);
  writeState(site.folder, running);
  const known = new Set(running.map(({ name }) => name));
  const started = [];
  try {
    for (const planned of planProcesses(env, scale).filter(({ name }) => !known.has(name)))
      started.push(await start(site, planned, env));
    await Promise.all([...running, ...started].map((one) => untilReady(site, one, signal)));
  } catch (error) {
    await down(site, started);
    throw error;
  }
}

/**
 * @param {import('./services.mjs').Site} site
 * @param {import('./plan-processes.mjs').PlannedProcess} planned
 */
async function start(site, { name, script, port, path, env: own }, env) {
  const url = `http://127.0.0.1:${port}${path}`;
  // Another process at this port would look like ours, ready at once.
  const reason = await whyNotReady(url);
  if (reason !== 'it does not listen')
    throw new ServicesError(`${name}: port ${port} of 127.0.0.1 is taken. Stop what listens there.`, 2);
  mkdirSync(site.folder, { recursive: true });
  const output = openSync(logPath(site.folder, name), 'w');
  const child = spawn(process.execPath, [...RUN_FROM_SOURCE, script], {
    cwd: site.root,
    env: { ...env, ...own },
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  if (child.pid === undefined) {
    const [error] = await once(child, 'error');
    throw new ServicesError(`${name} cannot be run: ${error.message}`);
  }
  child.unref();
  // A process that has ended already is noted as well, under a mark that fits no other.
  const identity = identify(child.pid) ?? { pid: child.pid, startMark: 'ended' };
  const started = { ...identity, name, url };
  writeState(site.folder, [...readState(site.folder), started]);
  return started;
}

async function untilReady(site, started, signal) {
  const { name, url } = started;
  const endsAtMs = performance.now() + READY_WITHIN_MS;
  for (;;) {
    signal.throwIfAborted();
    const reason = await whyNotReady(url);
    if (!isAlive(started)) throw failed(site, name, 'ended while it was starting');
    if (reason === undefined) break;
    if (performance.now() >= endsAtMs)
      throw failed(site, name, `was not ready within ${READY_WITHIN_MS / 1000} s (${reason})`);
    await sleep(LOOK_MS, undefined, { signal });
  }
  site.say(`${name} is ready: ${url}`);
}

function failed(site, name, what) {
  const log = logPath(site.folder, name);
  return new ServicesError(`${name} ${what}. Its log ${log} ends with:\n${tailOf(log)}`);
}
