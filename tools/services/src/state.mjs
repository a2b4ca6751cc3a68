import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { ServicesError } from './services-error.mjs';

/** @typedef {import('@generia/processes').ProcessIdentity & { name: string, url: string }} StartedProcess */

/**
 * What was started and not yet stopped.
 *
 * @param {string} folder
 * @returns {readonly StartedProcess[]}
 * @throws {ServicesError} when the file is there and cannot be understood
 */
export function readState(folder) {
  const path = join(folder, 'state.json');
  let text;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
  const processes = parseState(text);
  if (processes !== undefined) return processes;
  throw new ServicesError(
    `${path} cannot be understood. End the processes that it names, then delete it.`,
    2,
  );
}

/** @param {string} text */
function parseState(text) {
  try {
    const { processes } = JSON.parse(text);
    const fine = ({ pid, startMark, name, url }) =>
      Number.isInteger(pid) && [startMark, name, url].every((value) => typeof value === 'string');
    return processes.every(fine) ? processes : undefined;
  } catch {
    // Whatever the fault is, the caller says what to do about it.
    return undefined;
  }
}

/**
 * Replaces the state in one step: a reader sees the old or the new one, never a part.
 *
 * @param {string} folder
 * @param {readonly StartedProcess[]} processes
 */
export function writeState(folder, processes) {
  mkdirSync(folder, { recursive: true });
  const part = join(folder, 'state.json.part');
  writeFileSync(part, `${JSON.stringify({ processes }, undefined, 2)}\n`);
  renameSync(part, join(folder, 'state.json'));
}
