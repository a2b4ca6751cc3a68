import type * as fs from 'node:fs/promises';

/** What the storage asks of a file system; passed in, so that a test can let any step fail. */
export type FileOperations = Pick<
  typeof fs,
  'access' | 'mkdir' | 'open' | 'readdir' | 'readFile' | 'rename' | 'rm' | 'unlink'
>;
