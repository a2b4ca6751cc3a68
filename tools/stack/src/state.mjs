import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { StackError } from './stack-error.mjs';

/** @typedef {import('@generia/processes').ProcessIdentity} ProcessIdentity */
/** @typedef {ProcessIdentity & { startedAt: string }} StartedProcess */

/**
 * What is known about a stack between two commands.
 *
 * @typedef {object} StackState
 * @property {1} version
 * @property {Readonly<Record<string, number>>} ports a port by its name
 * @property {Readonly<Record<string, StartedProcess>>} processes a server by its name; one that was stopped has none
 * @property {ProcessIdentity} [guardian] ends the stack together with its owner
 */

/**
 * @param {string} folder
 * @returns {StackState | undefined} undefined when there is no stack
 * @throws {StackError} when the file is there and cannot be understood
 */
export function readState(folder) {
  const path = join(folder, 'state.json');
  let text;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
  const state = parseState(text);
  if (state !== undefined) return state;
  throw new StackError(
    `${path} is no state of a stack of this version. End the servers that it names, then delete it.`,
    2,
  );
}

/**
 * @param {string} text
 * @returns {StackState | undefined}
 */
export function parseState(text) {
  try {
    const state = JSON.parse(text);
    const processes = Object.values(state.processes);
    const valid =
      state.version === 1 &&
      Object.values(state.ports).every(Number.isInteger) &&
      processes.every(({ pid, startMark }) => Number.isInteger(pid) && typeof startMark === 'string');
    return valid ? state : undefined;
  } catch {
    // Whatever the fault is, the caller says what to do about it.
    return undefined;
  }
}

/**
 * Replaces the state in one step: a reader sees the old or the new one, never a part.
 *
 * @param {string} folder
 * @param {StackState} state
 */
export function writeState(folder, state) {
  mkdirSync(folder, { recursive: true });
  const part = join(folder, 'state.json.part');
  writeFileSync(part, `${JSON.stringify(state, undefined, 2)}\n`);
  renameSync(part, join(folder, 'state.json'));
}

/**
 * Notes that a server runs as a process, or no longer runs.
 *
 * @param {string} folder
 * @param {string} name
 * @param {StartedProcess | undefined} started
 */
export function noteProcess(folder, name, started) {
  const state = readState(folder);
  const { [name]: _, ...others } = state.processes;
  writeState(folder, {
    ...state,
    processes: started === undefined ? others : { ...others, [name]: started },
  });
}

/** @param {string} folder */
export function removeState(folder) {
  rmSync(join(folder, 'state.json'), { force: true });
}
