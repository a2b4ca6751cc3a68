import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, open, readFile, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, parse } from 'node:path';

import { open as openLmdb } from 'lmdb';

import { openEmbeddedStore } from './open-embedded-store.js';
import { StoreCorruptError, StoreOpenError } from './store-error.js';

interface Thing {
  readonly _id: string;
  readonly text: string;
}

describe('Opening the embedded store', () => {
  let root: string;
  let directory: string;
  let data: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'embedded-open-'));
    directory = join(root, 'a', 'store');
    data = join(directory, 'data.mdb');
  });

  afterEach(() => rm(root, { recursive: true }));

  async function fill(count: number): Promise<void> {
    const store = await openEmbeddedStore({ directory });
    const things = await store.collection<Thing>({
      name: 'things',
      indexes: [{ name: 'text', keys: [['text', 1]] }],
    });
    const batch = Array.from({ length: count }, (_, i) => ({
      _id: `thing-${i}`,
      text: `text ${i} `.repeat(30),
    }));
    await things.insertIgnoringDuplicates(batch);
    await store.close();
  }

  /** As a text: Jest would compare buffers byte by byte, which takes a second each. */
  const storedBytes = () => readFile(data, 'latin1').catch(() => null);

  /** Opening is refused with the code, in one line that names the path and a remedy; data and lock stay as they were. */
  async function expectRefused(code: string, words: RegExp): Promise<void> {
    const before = await storedBytes();
    const error: unknown = await openEmbeddedStore({ directory }).then(() => null, (reason: unknown) => reason); // prettier-ignore
    expect(error).toBeInstanceOf(StoreOpenError);
    expect(error).toMatchObject({ code, retry: 'never', path: directory });
    expect(String((error as Error).message)).toMatch(words);
    expect(String((error as Error).message)).toMatch(/^Cannot open the store in [^\n]*\. [A-Z][^\n]*\.$/);
    expect(await storedBytes()).toBe(before);
    expect(await readdir(directory).catch(() => [])).not.toContain('store.lock');
  }

  it('makes the directory and what leads to it', async () => {
    await fill(1);
    expect((await stat(data)).isFile()).toBe(true);
  });

  it('forces the name of its file, once that is there, and those of all directories above it to the disk', async () => {
    const forced: string[] = [];
    const store = await openEmbeddedStore({ directory }, (path) => {
      if (forced.length === 0) expect(existsSync(data)).toBe(true);
      forced.push(path);
    });
    await store.close();
    expect(forced.slice(0, 3)).toEqual([directory, dirname(directory), root]);
    expect(forced.at(-1)).toBe(parse(root).root);
  });

  it('refuses to open where the disk does not take the names, and can be opened when it does', async () => {
    const failing = openEmbeddedStore({ directory }, () => {
      throw Object.assign(new Error('EIO: i/o error'), { code: 'EIO' });
    });
    await expect(failing).rejects.toMatchObject({ code: 'STORE_UNWRITABLE', retry: 'never' });
    await fill(1);
  });

  it('is refused while it is open, and succeeds after closing', async () => {
    const store = await openEmbeddedStore({ directory });
    await expect(openEmbeddedStore({ directory })).rejects.toMatchObject({ code: 'STORE_LOCKED' });
    await store.close();
    await (await openEmbeddedStore({ directory })).close();
  });

  it('is refused when there is a file in the place of the directory, or on the way to it', async () => {
    await writeFile(join(root, 'a'), 'mine');
    await expectRefused('STORE_UNWRITABLE', /there is a file in the place of the directory/);
    expect(await readFile(join(root, 'a'), 'utf8')).toBe('mine');
  });

  it('is refused where nothing can be written', async () => {
    directory = '/proc/generia-store';
    await expectRefused('STORE_UNWRITABLE', /cannot be made or written/);
  });

  it('is refused when the data file is a directory', async () => {
    await mkdir(data, { recursive: true });
    await expectRefused('STORE_CORRUPT', /data.mdb is no file/);
  });

  it.each([
    ['a text', 'hello'],
    ['a long text', 'hello '.repeat(5000)],
    ['zeros', Buffer.alloc(65_536)],
  ])('is refused for a file that is %s', async (_title, contents) => {
    await mkdir(directory, { recursive: true });
    await writeFile(data, contents);
    await expectRefused('STORE_CORRUPT', /no LMDB file|cut short/);
  });

  it.each([100, 4096, 5000, 20_000, 100_000])(
    'is refused when the file was cut to %i bytes',
    async (bytes) => {
      await fill(500);
      await truncate(data, bytes);
      await expectRefused('STORE_CORRUPT', /cut short/);
    },
  );

  it.each([
    ['magic number', 24],
    ['page size', 49],
    ['page kind', 18],
    ['last page', 151],
  ])('is refused when the %s of the first page is damaged', async (_title, position) => {
    await fill(10);
    await overwrite(position, Buffer.of(0x77));
    await expectRefused('STORE_CORRUPT', /damaged|impossible/);
  });

  it.each([
    ['zeros', (page: Buffer) => page.fill(0)],
    ['noise', (page: Buffer) => page.fill('9f3a61', 'hex')],
    ['another page', (page: Buffer) => page.writeUInt32LE(5, 0)],
    ['a wrong count', (page: Buffer) => page.writeUInt16LE(4094, 20)],
    ['a place outside of the page', (page: Buffer) => page.writeUInt16LE(4090, 24)],
  ])('is refused when a page in use became %s', async (_title, damage) => {
    await fill(500);
    const bytes = await readFile(data);
    const used = bytes.lastIndexOf('{"_id":"thing-1","text":"');
    const start = used - (used % 4096);
    const page = bytes.subarray(start, start + 4096);
    damage(page);
    await overwrite(start, page);
    await expectRefused('STORE_CORRUPT', /page \d+ is damaged/);
  });

  it('succeeds when only free pages at the end of the file were never written', async () => {
    const store = await openEmbeddedStore({ directory });
    const indexes = [{ name: 'text', keys: [['text', 1]], sparse: true }] as const;
    const things = await store.collection<Thing>({ name: 'things', indexes });
    let isShort = false;
    for (let round = 0; round < 60 && !isShort; round++) {
      // Many pages for an index, which are given back in the same transaction.
      const batch = Array.from({ length: 120 }, (_, i) => ({
        _id: `${round}-${i}`,
        text: `${'k'.repeat(300)}${i}`,
      }));
      const inserted = things.insertIgnoringDuplicates(batch);
      const moved = batch.filter((_, i) => i % 29 !== round % 29).reverse();
      await Promise.all(moved.map(({ _id }) => things.updateOne({ _id }, { $set: { text: 'a' } })));
      await inserted;
      const bytes = await readFile(data);
      const newest = bytes.readBigUInt64LE(152) > bytes.readBigUInt64LE(4096 + 152) ? 0 : 4096;
      isShort = Number(bytes.readBigUInt64LE(newest + 144)) * 4096 >= bytes.length;
    }
    expect(isShort).toBe(true);
    await store.close();
    const again = await openEmbeddedStore({ directory });
    expect(await (await again.collection<Thing>({ name: 'things', indexes })).count({})).toBeGreaterThan(0);
    await again.close();
  });

  it('is refused for a newer format of LMDB', async () => {
    await fill(10);
    await overwrite(28, Buffer.of(3));
    await expectRefused('STORE_VERSION', /format 3/);
  });

  it('is refused for a newer format of this program', async () => {
    await fill(10);
    await changeCatalog((catalog) => catalog.putSync(Buffer.from('format'), '2'));
    await expectRefused('STORE_VERSION', /a newer version of this program wrote it/);
  });

  it('is refused for the sound file of another program', async () => {
    await mkdir(directory, { recursive: true });
    const other = openLmdb<string, string>(directory, { noSubdir: false, overlappingSync: false });
    await other.put('key', 'value');
    await other.close();
    await expectRefused('STORE_FOREIGN', /another program/);
  });

  it('takes an empty file for a new store', async () => {
    await mkdir(directory, { recursive: true });
    await writeFile(data, '');
    await fill(1);
  });

  it('finds a document that was changed behind its back when it reads it, and names it', async () => {
    await fill(3);
    const start = '{"_id":"thing-1","text":"';
    const bytes = await readFile(data);
    for (let spot = bytes.indexOf(start); spot !== -1; spot = bytes.indexOf(start, spot + 1)) {
      await overwrite(spot + start.length, Buffer.from('TEXT'));
    }
    const store = await openEmbeddedStore({ directory });
    const things = await store.collection<Thing>({
      name: 'things',
      indexes: [{ name: 'text', keys: [['text', 1]] }],
    });
    await expect(things.findOne({ _id: 'thing-1' })).rejects.toThrow(StoreCorruptError);
    await expect(things.updateOne({ _id: 'thing-1' }, { $set: { text: '' } })).rejects.toThrow(
      "Document 'thing-1' of collection 'things' is damaged: its checksum is wrong.",
    );
    expect(await things.findOne({ _id: 'thing-2' })).not.toBeNull();
    await store.close();
  });

  it('builds an index that is declared later or differently, and empties one that is gone', async () => {
    await fill(20);
    const declare = async (path: 'text' | '_id') => {
      const store = await openEmbeddedStore({ directory });
      const things = await store.collection<Thing>({
        name: 'things',
        indexes: [{ name: 'text', keys: [[path, -1]] }],
      });
      const plan = things.explain({}, { sort: [[path, -1]], limit: 1 });
      const first = await things.findOne({}, { sort: [[path, -1]] });
      await store.close();
      return [plan, first?._id];
    };
    expect(await declare('text')).toEqual(['text', 'thing-9']);
    expect(await declare('_id')).toEqual(['_id', 'thing-9']);
    const store = await openEmbeddedStore({ directory });
    const things = await store.collection<Thing>({ name: 'things', indexes: [] });
    expect(things.explain({ text: 'x' })).toBe('scan');
    await store.close();
    expect(await declare('text')).toEqual(['text', 'thing-9']);
  });

  it('is refused an index that cannot be unique, and goes on without it', async () => {
    const store = await openEmbeddedStore({ directory });
    const things = await store.collection<Thing>({ name: 'things', indexes: [] });
    await things.insertIgnoringDuplicates([{ _id: 'a', text: 'x' }, { _id: 'b', text: 'x' }]); // prettier-ignore
    const declaration = {
      name: 'things',
      indexes: [{ name: 'text', keys: [['text', 1]], unique: true }],
    } as const;
    await expect(store.collection<Thing>(declaration)).rejects.toThrow("'a' and 'b' are equal there");
    await things.updateOne({ _id: 'b' }, { $set: { text: 'y' } });
    expect((await store.collection<Thing>(declaration)).explain({ text: 'x' })).toBe('text');
    await store.close();
    await expect(things.find({})).rejects.toMatchObject({ code: 'STORE_CLOSED' });
    await expect(things.updateOne({}, { $set: { text: 'z' } })).rejects.toMatchObject({
      code: 'STORE_CLOSED',
    });
  });

  async function overwrite(position: number, bytes: Buffer): Promise<void> {
    const file = await open(data, 'r+');
    await file.write(bytes, 0, bytes.length, position);
    await file.close();
  }

  async function changeCatalog(
    change: (catalog: { putSync: (key: Buffer, value: string) => void }) => void,
  ): Promise<void> {
    const lmdb = openLmdb<Buffer, Buffer>(directory, {
      noSubdir: false,
      overlappingSync: false,
      keyEncoding: 'binary',
    });
    change(lmdb.openDB<string, Buffer>('generia', { encoding: 'string', keyEncoding: 'binary' }));
    await lmdb.close();
  }
});
