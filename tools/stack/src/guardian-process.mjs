import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { identify, stopProcess } from '@generia/processes';

import { StackError } from './stack-error.mjs';
import { readState, writeState } from './state.mjs';

/**
 * Starts the process that ends the stack when its owner has gone, even if the owner was killed.
 *
 * @param {import('./site.mjs').Site} site
 * @param {number} owner
 */
export function startGuardian(site, owner) {
  const identity = identify(owner);
  if (identity === undefined) throw new StackError(`There is no process ${owner} to own the stack.`, 2);
  const script = fileURLToPath(new URL('./guardian.mjs', import.meta.url));
  const output = openSync(join(site.stateFolder, 'guardian.log'), 'a');
  const child = spawn(process.execPath, [script, JSON.stringify(identity)], {
    detached: true,
    stdio: ['ignore', output, output],
    env: { ...site.env, GENERIA_STACK_STATE: site.stateFolder, GENERIA_STACK_CACHE: site.cacheFolder },
  });
  closeSync(output);
  writeState(site.stateFolder, { ...readState(site.stateFolder), guardian: identify(child.pid) });
  child.unref();
}

/**
 * Ends the guardian, unless it is the guardian who asks.
 *
 * @param {import('./site.mjs').Site} site
 */
export async function stopGuardian(site) {
  const state = readState(site.stateFolder);
  if (state?.guardian === undefined || state.guardian.pid === process.pid) return;
  await stopProcess(state.guardian, { graceMs: 1_000 });
  const { guardian: _, ...others } = state;
  writeState(site.stateFolder, others);
}
