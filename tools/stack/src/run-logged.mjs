import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { basename } from 'node:path';

import { tailOf } from './log-tail.mjs';
import { StackError } from './stack-error.mjs';

/**
 * Runs a command to its end, its output in a log. It and all its children are killed when the signal fires: builds
 * start compilers, and none may go on alone.
 *
 * @param {readonly string[]} words the command and its arguments
 * @param {{ log: string, signal: AbortSignal, env: NodeJS.ProcessEnv, cwd: string }} options
 * @throws {StackError} with the end of the log when it failed
 */
export async function runLogged([command, ...args], { log, signal, env, cwd }) {
  signal.throwIfAborted();
  const output = openSync(log, 'a');
  const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', output, output] });
  closeSync(output);
  const kill = () => killGroup(child.pid);
  signal.addEventListener('abort', kill, { once: true });
  try {
    const end = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, endSignal) => resolve(code ?? endSignal));
    });
    signal.throwIfAborted();
    if (end !== 0) throw new StackError(`${basename(command)} ended with ${end}:\n${tailOf(log)}`);
  } finally {
    signal.removeEventListener('abort', kill);
  }
}

/** @param {number | undefined} pid the first process of the group */
function killGroup(pid) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
