import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const READ_BYTES = 64 * 1024;

/**
 * The last lines of a log, without reading all of it.
 *
 * @param {string} path
 * @param {number} [lines]
 */
export function tailOf(path, lines = 20) {
  let file;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    if (error.code === 'ENOENT') return '(there is no log)';
    throw error;
  }
  try {
    const { size } = fstatSync(file);
    const buffer = Buffer.alloc(Math.min(size, READ_BYTES));
    readSync(file, buffer, 0, buffer.length, size - buffer.length);
    const text = buffer.toString('utf8').trimEnd();
    return text === '' ? '(the log is empty)' : text.split('\n').slice(-lines).join('\n');
  } finally {
    closeSync(file);
  }
}
