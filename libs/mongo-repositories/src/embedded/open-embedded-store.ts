import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

import { checkDataFile } from './data-file.js';
import { lockDirectory, type LockOutcome } from './directory-lock.js';
import { EmbeddedStore } from './embedded-store.js';
import { type Environment, openEnvironment } from './environment.js';
import { type ForceDirectory, forceNames } from './force-names.js';
import { StoreOpenError } from './store-error.js';
import { codeOf } from '../error-code.js';

export interface EmbeddedStoreOptions {
  /** Where the data is; made when it is not there. One process at a time uses it. */
  readonly directory: string;
}

/**
 * Opens (or creates) a document store in a directory. The names of its file and of all directories above it are on the disk
 * then, as every commit will be, except where the file system cannot force names.
 *
 * @param force how the names in a directory are forced to the disk: by the system, unless told
 * @throws StoreOpenError when the directory cannot be used; what is in it is not changed or removed then; a new file may be left
 */
export async function openEmbeddedStore(
  options: EmbeddedStoreOptions,
  force?: ForceDirectory,
): Promise<EmbeddedStore> {
  const directory = resolve(options.directory);
  const release = prepareDirectory(directory);
  try {
    checkDataFile(directory);
    const environment = openEnvironment(directory);
    await namesForced(directory, environment, force);
    return new EmbeddedStore(environment, directory, release);
  } catch (error) {
    release();
    throw error;
  }
}

async function namesForced(
  directory: string,
  environment: Environment,
  force: ForceDirectory | undefined,
): Promise<void> {
  try {
    forceNames(directory, force);
  } catch (error) {
    await environment.root.close();
    throw unwritable(directory, error);
  }
}

function prepareDirectory(directory: string): () => void {
  const outcome = makeAndLock(directory);
  if ('release' in outcome) return outcome.release;
  const { pid } = outcome.holder;
  const owner = pid === process.pid ? 'this process' : `process ${pid}`;
  const remedy = 'Stop that process first, or choose another data directory.';
  throw new StoreOpenError('STORE_LOCKED', directory, `${owner} has it open`, remedy);
}

function makeAndLock(directory: string): LockOutcome {
  try {
    makeDirectory(directory);
    return lockDirectory(directory);
  } catch (error) {
    throw unwritable(directory, error);
  }
}

/** The error for people, of one that the system has given; any other as it is. */
function unwritable(directory: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  const remedy = 'Choose another data directory, or give this user the right to write there.';
  return new StoreOpenError('STORE_UNWRITABLE', directory, problemOf(code), remedy, error);
}

/** Not `recursive: true`: where a file system refuses with ENOENT (/proc does), Node 20 then tries for ever. */
function makeDirectory(path: string): void {
  if (!existsSync(dirname(path))) makeDirectory(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST' || !statSync(path).isDirectory()) throw error;
  }
}

function problemOf(code: string | number): string {
  if (code === 'EEXIST' || code === 'ENOTDIR') return 'there is a file in the place of the directory';
  if (code === 'ENOSPC') return 'the disk is full';
  return `the directory cannot be made or written (${code})`;
}
