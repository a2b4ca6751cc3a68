import { readProcess } from './process-table.mjs';

const SHELLS = new Set(['sh', 'bash', 'dash', 'ash', 'busybox', 'zsh', 'ksh']);

const CHECK_MS = 100;

/**
 * Ends the child when npm, which started us, has gone. npm runs a script in a shell; a SIGTERM for npm reaches only that
 * shell, and a SIGKILL not even that, so the launcher has to look. Nobody may be left behind that holds the data
 * directory.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} stops looking
 */
export function followNpm(child) {
  const parent = process.ppid;
  const entry = readProcess(parent);
  const shellsParent = entry !== undefined && SHELLS.has(entry.name) ? entry.parentId : undefined;
  const timer = setInterval(() => {
    const signal = signalFor({
      parentIsGone: process.ppid !== parent,
      hasShell: shellsParent !== undefined,
      npmIsGone: shellsParent !== undefined && !stillStartedBy(parent, shellsParent),
    });
    if (signal === undefined) return;
    clearInterval(timer);
    child.kill(signal);
  }, CHECK_MS);
  return () => clearInterval(timer);
}

/**
 * What the child has to hear: npm stops its shell when it is asked to stop; npm itself vanishes only when it is killed.
 *
 * @param {{ parentIsGone: boolean, hasShell: boolean, npmIsGone: boolean }} situation
 * @returns {'SIGTERM' | 'SIGKILL' | undefined}
 */
export function signalFor({ parentIsGone, hasShell, npmIsGone }) {
  if (parentIsGone) return hasShell ? 'SIGTERM' : 'SIGKILL';
  return npmIsGone ? 'SIGKILL' : undefined;
}

/**
 * A process whose parent dies gets another one. Where asking costs a process of its own (not on Linux), it is enough
 * that the parent lives.
 *
 * @param {number} shell
 * @param {number} npm
 */
function stillStartedBy(shell, npm) {
  if (process.platform === 'linux') return readProcess(shell)?.parentId === npm;
  try {
    return process.kill(npm, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
