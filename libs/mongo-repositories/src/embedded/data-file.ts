import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';

import { StoreOpenError } from './store-error.js';
import { codeOf } from './error-code.js';

/** The name that LMDB gives to its data file. */
export const DATA_FILE = 'data.mdb';

/** Layout of a meta page in LMDB 0.9.90 (mdb.c: MDB_page_header, MDB_meta, MDB_db), little-endian, 64 bit. */
const META_BYTES = 160;
const META_FLAG = 0x08;
const MAGIC = 0xbeefc0de;
const DATA_VERSION = 2;
const at = { flags: 18, magic: 24, version: 28, pageBytes: 48, lastPage: 144, transaction: 152 } as const;

/** What the newest meta page says. */
export interface DataFileMeta {
  readonly pageBytes: number;
  readonly lastPage: number;
  readonly fileBytes: number;
}

/**
 * Looks at LMDB's file before LMDB does, because LMDB maps it into memory: where a file is shorter than its meta page
 * says, reading ends the process with SIGBUS. Gives undefined when there is no file yet (or an empty one, which LMDB
 * takes for new).
 *
 * @throws StoreOpenError STORE_CORRUPT, STORE_VERSION or STORE_UNWRITABLE
 */
export function inspectDataFile(directory: string): DataFileMeta | undefined {
  const path = join(directory, DATA_FILE);
  const file = openExisting(directory, path);
  if (file === undefined) return undefined;
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) throw corrupt(directory, `${DATA_FILE} is no file`);
    return stat.size === 0 ? undefined : readMeta(file, stat.size, directory);
  } finally {
    closeSync(file);
  }
}

function openExisting(directory: string, path: string): number | undefined {
  try {
    return openSync(path, 'r+');
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    if (code === 'ENOENT') return undefined;
    if (code === 'EISDIR') throw corrupt(directory, `${DATA_FILE} is no file`);
    const remedy = 'Give this user the right to read and write it, or choose another data directory.';
    throw new StoreOpenError(
      'STORE_UNWRITABLE',
      directory,
      `${DATA_FILE} cannot be used (${code})`,
      remedy,
      error,
    );
  }
}

function readMeta(file: number, fileBytes: number, directory: string): DataFileMeta {
  const first = readPage(file, 0, directory);
  const pageBytes = first.readUInt32LE(at.pageBytes);
  if (pageBytes < 512 || pageBytes > 65_536 || (pageBytes & (pageBytes - 1)) !== 0) {
    throw corrupt(directory, `${DATA_FILE} names an impossible page size`);
  }
  const second = readPage(file, pageBytes, directory);
  const newest =
    first.readBigUInt64LE(at.transaction) >= second.readBigUInt64LE(at.transaction) ? first : second;
  const lastPage = newest.readBigUInt64LE(at.lastPage);
  if (lastPage < 1n || lastPage > BigInt(Number.MAX_SAFE_INTEGER) / BigInt(pageBytes)) {
    throw corrupt(directory, `${DATA_FILE} names an impossible last page`);
  }
  return { pageBytes, lastPage: Number(lastPage), fileBytes };
}

function readPage(file: number, position: number, directory: string): Buffer {
  const page = Buffer.alloc(META_BYTES);
  const isWhole = readSync(file, page, 0, META_BYTES, position) === META_BYTES;
  if (!isWhole) throw corrupt(directory, `${DATA_FILE} is cut short`);
  if (page.readUInt32LE(at.magic) !== MAGIC || (page.readUInt16LE(at.flags) & META_FLAG) === 0) {
    throw corrupt(directory, `${DATA_FILE} is no LMDB file, or its beginning is damaged`);
  }
  const version = page.readUInt32LE(at.version) & 0xffff;
  if (version !== DATA_VERSION) {
    const remedy = 'Use the version of this program that wrote it, or choose another data directory.';
    const problem = `${DATA_FILE} has LMDB's format ${version}, and this program reads format ${DATA_VERSION}`;
    throw new StoreOpenError('STORE_VERSION', directory, problem, remedy);
  }
  return page;
}

export function corrupt(directory: string, problem: string, cause?: unknown): StoreOpenError {
  const remedy = 'Restore the directory from a copy, or choose another data directory.';
  return new StoreOpenError('STORE_CORRUPT', directory, problem, remedy, cause);
}

/** Refuses a data file that is shorter than what it says of itself. */
export function requireWholeDataFile(directory: string): void {
  const meta = inspectDataFile(directory);
  if (!meta || (meta.lastPage + 1) * meta.pageBytes <= meta.fileBytes) return;
  throw corrupt(directory, `${DATA_FILE} is cut short`);
}
