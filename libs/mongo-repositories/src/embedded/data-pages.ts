import { readSync } from 'node:fs';

/** Layout of pages and nodes in LMDB 0.9.90 (mdb.c: MDB_page_header, MDB_node, MDB_ovpage, MDB_db). */
const HEADER_BYTES = 24;
const NODE_BYTES = 8;
const page = { number: 0, flags: 18, lower: 20, branch: 0x01, leaf: 0x02, overflow: 0x04 } as const;
const node = { flags: 4, keyBytes: 6, onOverflowPages: 0x01, isTree: 0x02 } as const;
const OVERFLOW_COUNT = 16;
const TREE_ROOT = 40;
/** 2^64 - 1, as near as a number comes to it. */
const NO_PAGE = 2 ** 64;

/** An open LMDB file, and what its newest meta page says about it. */
export interface PagedFile {
  readonly file: number;
  readonly pageBytes: number;
  readonly fileBytes: number;
  /** The first pages of the list of free pages and of the list of databases. */
  readonly roots: readonly number[];
}

/** A 64-bit number; beyond 2^53 it is inexact, and no page of any file. */
export function readPageNumber(bytes: Buffer, position: number): number {
  return bytes.readUInt32LE(position) + bytes.readUInt32LE(position + 4) * 2 ** 32;
}

/**
 * Follows every reference from page to page, and says what is wrong with the first that is wrong; undefined when the
 * file is sound. Only the pages that are in use count: LMDB may leave free pages at the end unwritten, so that a sound
 * file can be shorter than its last page number says.
 */
export function findBrokenPage({ file, pageBytes, fileBytes, roots }: PagedFile): string | undefined {
  const pages = Math.floor(fileBytes / pageBytes);
  const buffer = Buffer.alloc(pageBytes);
  const seen = new Set<number>();
  const waiting = roots.filter((root) => root !== NO_PAGE);
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    if (number >= pages) return 'it is cut short';
    if (seen.has(number)) return `page ${number} is used twice`;
    seen.add(number);
    readSync(file, buffer, 0, pageBytes, number * pageBytes);
    const references = referencesOf(buffer, number);
    if (!references) return `page ${number} is damaged`;
    if (references.some(({ first, count }) => first + count > pages)) return 'it is cut short';
    waiting.push(...references.filter(({ isTree }) => isTree).map(({ first }) => first));
  }
  return undefined;
}

interface Reference {
  readonly first: number;
  readonly count: number;
  /** A page of a tree; otherwise pages with the bytes of one long value. */
  readonly isTree: boolean;
}

/** The pages that a page refers to; undefined when it is no sound page of a tree. */
function referencesOf(bytes: Buffer, number: number): Reference[] | undefined {
  const kind = bytes.readUInt16LE(page.flags) & 0x3f;
  if (readPageNumber(bytes, page.number) !== number || (kind !== page.branch && kind !== page.leaf))
    return undefined;
  const count = bytes.readUInt16LE(page.lower) >> 1;
  if (count === 0 || HEADER_BYTES + count * (2 + NODE_BYTES) > bytes.length) return undefined;
  const references: Reference[] = [];
  for (let i = 0; i < count; i++) {
    const start = HEADER_BYTES + bytes.readUInt16LE(HEADER_BYTES + 2 * i);
    if (start + NODE_BYTES > bytes.length) return undefined;
    const found = kind === page.branch ? childOf(bytes, start) : valueOf(bytes, start);
    if (found === 'damaged') return undefined;
    if (found && found.first !== NO_PAGE) references.push(found);
  }
  return references;
}

function childOf(bytes: Buffer, start: number): Reference {
  const first = bytes.readUInt32LE(start) + bytes.readUInt16LE(start + node.flags) * 2 ** 32;
  return { first, count: 1, isTree: true };
}

function valueOf(bytes: Buffer, start: number): Reference | 'damaged' | undefined {
  const flags = bytes.readUInt16LE(start + node.flags);
  const value = start + NODE_BYTES + bytes.readUInt16LE(start + node.keyBytes);
  const isElsewhere = (flags & node.onOverflowPages) !== 0;
  const valueBytes = isElsewhere ? OVERFLOW_COUNT + 8 : bytes.readUInt32LE(start);
  if (value + valueBytes > bytes.length) return 'damaged';
  if (isElsewhere) {
    const count = readPageNumber(bytes, value + OVERFLOW_COUNT);
    return { first: readPageNumber(bytes, value), count, isTree: false };
  }
  if ((flags & node.isTree) === 0) return undefined;
  if (valueBytes < TREE_ROOT + 8) return 'damaged';
  return { first: readPageNumber(bytes, value + TREE_ROOT), count: 1, isTree: true };
}
