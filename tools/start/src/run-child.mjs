import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const FORWARDED = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * @typedef {object} ChildEnd
 * @property {number} exitCode as a shell counts: 128 plus the signal's number when a signal ended it
 * @property {NodeJS.Signals | null} signal
 */

/**
 * Runs a process to its end and hands it the signals that are meant for it. Rejects when it cannot be started.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @param {(child: import('node:child_process').ChildProcess) => () => void} [watch] looks after the child; returns how to stop
 * @returns {Promise<ChildEnd>}
 */
export function runChild(command, args, options, watch = () => () => undefined) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, options);
    const forward = (signal) => child.kill(signal);
    for (const signal of FORWARDED) process.on(signal, forward);
    const stopWatching = watch(child);
    const settle = (end) => {
      for (const signal of FORWARDED) process.removeListener(signal, forward);
      stopWatching();
      end();
    };
    child.once('error', (error) => settle(() => reject(error)));
    child.once('exit', (code, signal) =>
      settle(() =>
        resolve({ signal, exitCode: signal === null ? (code ?? 1) : 128 + constants.signals[signal] }),
      ),
    );
  });
}
