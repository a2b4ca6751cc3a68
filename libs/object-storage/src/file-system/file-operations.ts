import * as fs from 'node:fs';
import { access, mkdir, readdir, readFile, rm, unlink } from 'node:fs/promises';
import { promisify } from 'node:util';

/**
 * The machine's own file system. Files are opened as descriptors: with a `FileHandle` of `node:fs/promises` the steps of a file
 * take the main thread half as long again. What may wait for the disk goes through the thread pool; what the kernel answers
 * from memory is asked for at once, because waking a thread of the pool takes the main one longer than the answer.
 */
export const systemFiles = {
  /** Whether a name is safe only when its directory was synced. Windows has no such call and does not need it. */
  syncsDirectories: process.platform !== 'win32',
  ...{ access, mkdir, readdir, readFile, rm, unlink },
  open: promisify(fs.open),
  /** Opens a directory to sync it: something below it was just asked for, so the kernel has it in its memory. */
  openDirectory: async (path: string): Promise<number> => fs.openSync(path, 'r'),
  close: closeOn(process.platform),
  fstat: promisify(fs.fstat),
  fsync: promisify(fs.fsync),
  read: promisify(fs.read),
  rename: promisify(fs.rename),
  /** Writes what comes next in the file; resolves with the number of bytes, which may be less than all. */
  writev: (descriptor: number, parts: readonly Uint8Array[]): Promise<number> =>
    new Promise((resolve, reject) =>
      fs.writev(descriptor, parts, (error, written) => (error ? reject(error) : resolve(written))),
    ),
};

/** What the storage asks of a file system; passed in, so that a test can let any step fail. */
export type FileOperations = typeof systemFiles;

/**
 * How a descriptor is closed: at once, because that waits for no disk; what has to be on it is synced before. Under Windows
 * through the thread pool, because who watches files there, such as a virus scanner, reads each that was written before its
 * close is answered, which takes milliseconds.
 */
export function closeOn(platform: NodeJS.Platform): (descriptor: number) => Promise<void> {
  return platform === 'win32' ? promisify(fs.close) : async (descriptor) => fs.closeSync(descriptor);
}
