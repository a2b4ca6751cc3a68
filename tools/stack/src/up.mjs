import { isPortFree } from '@generia/processes';

import { allOrFirstError } from './all-or-first-error.mjs';
import { awaitAnswer } from './await-answer.mjs';
import { startGuardian, stopGuardian } from './guardian-process.mjs';
import { withLock } from './lock.mjs';
import { fixedPorts, freePorts } from './ports.mjs';
import { defaultPorts, lockPath } from './site.mjs';
import { StackError } from './stack-error.mjs';
import { livingServers, prepareServers, startServers } from './start-servers.mjs';
import { readState, writeState } from './state.mjs';

const ANSWERS_WITHIN_MS = 10_000;

/**
 * Makes the stack run: starts what does not run, leaves alone what does, and ends when every server does its work. When
 * it fails or the signal fires, nothing that it started goes on running.
 *
 * @param {import('./site.mjs').Site} site
 * @param {object} options
 * @param {import('./ports.mjs').WantedPorts} options.wanted
 * @param {number} [options.owner] the stack ends, and its data with it, when this process has gone
 * @param {AbortSignal} options.signal
 */
export async function up(site, { wanted, owner, signal }) {
  const onWait = (pid) => site.say(`Waiting for process ${pid}, which is at work on this stack ...`);
  await withLock(lockPath(site), { signal, onWait }, async () => {
    const living = livingServers(site);
    if (owner !== undefined && living.length > 0) {
      throw new StackError('The stack is up already, and not to be deleted with another process.', 2);
    }
    const ports = await choosePorts(site, { wanted, mustStay: living.length > 0 });
    await expectAnswers(living, ports, signal);
    const missing = site.servers.filter((server) => !living.includes(server));
    if (missing.length === 0) {
      site.say('The stack is already up.');
      return;
    }
    await prepareServers(site, missing, { ports, signal });
    writeState(site.stateFolder, { processes: {}, ...readState(site.stateFolder), version: 1, ports });
    if (owner !== undefined) startGuardian(site, owner);
    try {
      await startServers(site, missing, { ports, signal });
    } catch (error) {
      await stopGuardian(site);
      throw error;
    }
    site.say('The stack is up.');
  });
}

/** While a server runs its clients know the ports, so they stay. */
async function choosePorts(site, { wanted, mustStay }) {
  const known = readState(site.stateFolder)?.ports;
  if (wanted === 'auto') {
    const names = Object.keys(defaultPorts(site));
    return mustStay ? known : freePorts({ names, random: Math.random, isFree: isPortFree });
  }
  const ports = fixedPorts({ wanted, known, defaults: defaultPorts(site) });
  const moved = Object.keys(ports).find((name) => mustStay && ports[name] !== known[name]);
  if (moved === undefined) return ports;
  throw new StackError(
    `The stack is up with port ${known[moved]} for ${moved}. Take it down before you choose other ports.`,
    2,
  );
}

async function expectAnswers(servers, ports, signal) {
  await allOrFirstError(
    signal,
    servers.map(({ name, title, ping }) => async (either) => {
      const ask = () => ping(ports[name]);
      const options = { ask, isAlive: () => true, deadlineMs: ANSWERS_WITHIN_MS, signal: either };
      await awaitAnswer(options).catch((error) => {
        either.throwIfAborted();
        throw new StackError(`${title} runs but ${error.message}. Restart it: stack restart ${name}`, 1, {
          cause: error,
        });
      });
    }),
  );
}
