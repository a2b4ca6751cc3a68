import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';

import { countStep, countTests } from './count.mjs';
import { scriptOf } from './steps.mjs';

/**
 * Runs one step with its output shown, and counts it.
 *
 * @param {string} root the repository
 * @param {import('./steps.mjs').Step} step
 * @returns {Promise<import('./count.mjs').Count>}
 */
export async function runStep(root, { tool, command = tool, args, env, reportFile }) {
  const script = scriptOf(root, tool, command, (path) => JSON.parse(readFileSync(path, 'utf8')));
  const exitCode = await exitCodeOf(
    spawn(process.execPath, [script, ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      // Nothing may wait for an answer: no tool gets a stdin to ask on.
      stdio: ['ignore', 'inherit', 'inherit'],
    }),
  );
  return reportFile === undefined ? countStep(exitCode) : countTests(exitCode, readReport(reportFile));
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function exitCodeOf(child) {
  const stop = () => child.kill('SIGTERM');
  process.once('SIGTERM', stop);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      process.removeListener('SIGTERM', stop);
      resolve(signal === null ? (code ?? 1) : 128 + constants.signals[signal]);
    });
  });
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
