import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';

import { findBrokenPage, readPageNumber, type PagedFile } from './data-pages.js';
import { StoreOpenError } from './store-error.js';
import { codeOf } from '../error-code.js';

/** The name that LMDB gives to its data file. */
const DATA_FILE = 'data.mdb';

/** Layout of a meta page in LMDB 0.9.90 (mdb.c: MDB_page_header, MDB_meta, MDB_db), little-endian, 64 bit. */
const META_BYTES = 160;
const META_FLAG = 0x08;
const MAGIC = 0xbeefc0de;
const DATA_VERSION = 2;
const at = {
  flags: 18,
  magic: 24,
  version: 28,
  pageBytes: 48,
  lastPage: 144,
  transaction: 152,
  roots: [88, 136],
} as const;

/** Up to this size every page that is in use is looked at; it takes about a millisecond per MB. */
const FULL_CHECK_BYTES = 256 * 1024 * 1024;

/**
 * Looks at LMDB's file before LMDB does, because LMDB maps it into memory and trusts it: where pages are missing or
 * damaged, reading them ends the process with a signal. A file that is not there, or empty, is a new one to LMDB.
 *
 * @throws StoreOpenError STORE_CORRUPT, STORE_VERSION or STORE_UNWRITABLE
 */
export function checkDataFile(directory: string): void {
  const path = join(directory, DATA_FILE);
  const file = openExisting(directory, path);
  if (file === undefined) return;
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) throw corrupt(directory, `${DATA_FILE} is no file`);
    if (stat.size === 0) return;
    const { lastPage, ...paged } = readMeta(file, stat.size, directory);
    const isShort = (lastPage + 1) * paged.pageBytes > stat.size;
    if (!isShort && stat.size > FULL_CHECK_BYTES) return;
    const problem = findBrokenPage(paged);
    if (problem !== undefined) throw corrupt(directory, `${DATA_FILE} cannot be used: ${problem}`);
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

function readMeta(file: number, fileBytes: number, directory: string): PagedFile & { lastPage: number } {
  const first = readPage(file, 0, directory);
  const pageBytes = first.readUInt32LE(at.pageBytes);
  if (pageBytes < 512 || pageBytes > 65_536 || (pageBytes & (pageBytes - 1)) !== 0) {
    throw corrupt(directory, `${DATA_FILE} names an impossible page size`);
  }
  const second = readPage(file, pageBytes, directory);
  const transactions = [first, second].map((meta) => meta.readBigUInt64LE(at.transaction));
  const newest = (transactions[0] ?? 0n) >= (transactions[1] ?? 0n) ? first : second;
  const lastPage = readPageNumber(newest, at.lastPage);
  if (lastPage < 1 || lastPage > Number.MAX_SAFE_INTEGER / pageBytes) {
    throw corrupt(directory, `${DATA_FILE} names an impossible last page`);
  }
  const roots = at.roots.map((position) => readPageNumber(newest, position));
  return { file, pageBytes, fileBytes, roots, lastPage };
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
