import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';

import { countStep, countTests } from './count.mjs';
import { scriptOf } from './steps.mjs';

const KILL_AFTER_MS = 20_000;

/**
 * Runs one step with its output shown, or handed to `onOutput`, and counts it.
 *
 * @param {string} root the repository
 * @param {import('./steps.mjs').Step} step
 * @param {AbortSignal} [signal] ends the step with everything that it started
 * @param {(text: string) => void} [onOutput]
 * @returns {Promise<import('./count.mjs').Count>}
 */
export async function runStep(root, step, signal, onOutput) {
  const { tool, command = tool, script, args, env, reportFile } = step;
  const path =
    script === undefined
      ? scriptOf(root, tool, command, (file) => JSON.parse(readFileSync(file, 'utf8')))
      : join(root, script);
  const child = spawn(process.execPath, [path, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    // A group of its own: the step and its workers end together. (Windows has no groups.)
    detached: process.platform !== 'win32',
    // Nothing may wait for an answer: no tool gets a stdin to ask on.
    stdio: onOutput ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
  });
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', onOutput);
  const exitCode = await exitCodeOf(child, signal);
  return reportFile === undefined ? countStep(exitCode) : countTests(exitCode, readReport(reportFile));
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {AbortSignal | undefined} signal
 * @returns {Promise<number>}
 */
function exitCodeOf(child, signal) {
  let killTimer;
  const stop = () => {
    endGroup(child, 'SIGTERM');
    killTimer = setTimeout(() => endGroup(child, 'SIGKILL'), KILL_AFTER_MS);
  };
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop, { once: true });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, endSignal) => {
      clearTimeout(killTimer);
      signal?.removeEventListener('abort', stop);
      resolve(endSignal === null ? (code ?? 1) : 128 + constants.signals[endSignal]);
    });
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} name
 */
function endGroup(child, name) {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    child.kill(name);
    return;
  }
  try {
    process.kill(-child.pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/**
 * @param {string} path
 * @returns {import('./count.mjs').JestReport | undefined} undefined when Jest never came to write it
 */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    process.stderr.write(`Jest left no report: ${error.message}\n`);
    return undefined;
  }
}
