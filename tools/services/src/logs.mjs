import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const READ_BYTES = 64 * 1024;
const LOOK_MS = 200;

/**
 * @param {string} folder
 * @param {string} name of the process
 */
export const logPath = (folder, name) => join(folder, `${name}.log`);

/**
 * The last lines of a log, without reading all of it.
 *
 * @param {string} path
 * @param {number} [lines]
 */
export function tailOf(path, lines = 20) {
  const text = readFrom(path, (size) => Math.max(0, size - READ_BYTES)).text.trimEnd();
  return text === '' ? '(the log is empty)' : text.split('\n').slice(-lines).join('\n');
}

/**
 * Hands on what is written to a log from now on, until the signal fires.
 *
 * @param {string} path
 * @param {{ signal: AbortSignal, write: (text: string) => void }} options
 */
export async function followLog(path, { signal, write }) {
  let { end } = readFrom(path, (size) => size);
  while (!signal.aborted) {
    const from = end;
    // A log that is shorter than it was has been begun anew.
    const more = readFrom(path, (size) => (size < from ? 0 : from));
    if (more.text !== '') write(more.text);
    end = more.end;
    await sleep(LOOK_MS, undefined, { signal }).catch(() => undefined);
  }
}

/**
 * @param {string} path
 * @param {(size: number) => number} start
 */
function readFrom(path, start) {
  let file;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    if (error.code === 'ENOENT') return { text: '', end: 0 };
    throw error;
  }
  try {
    const { size } = fstatSync(file);
    const from = start(size);
    const buffer = Buffer.alloc(size - from);
    readSync(file, buffer, 0, buffer.length, from);
    return { text: buffer.toString('utf8'), end: size };
  } finally {
    closeSync(file);
  }
}
