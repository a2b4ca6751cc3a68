import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openFileSystemStorage } from './file-system/open-file-system-storage.js';
import type { ObjectStorage } from './object-storage.js';
import { rememberObjects } from './remember-objects.js';
import { describeObjectStorage } from './testing/describe-object-storage.js';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'generia-remembered-'));
});

afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

describeObjectStorage('A storage that remembers', {
  openStorage: async () =>
    rememberObjects(await openFileSystemStorage({ directory }), { maxBytes: 1_000_000 }),
});

describe('What a storage remembers', () => {
  const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
  let below: ObjectStorage;
  let storage: ObjectStorage;
  let reads: string[];

  beforeEach(async () => {
    below = await openFileSystemStorage({ directory });
    reads = [];
    const watched = { ...below, get: (key: string) => (reads.push(key), below.get(key)) };
    storage = rememberObjects(watched, { maxBytes: 10 });
  });

  afterEach(() => storage.close());

  const read = async (key: string): Promise<string | null> => {
    const found = await storage.get(key);
    return found && new TextDecoder().decode(found.bytes);
  };

  it('is not read again: neither what it stored nor what it read before', async () => {
    await storage.put('w/a', bytesOf('aaaa'), 'image/png');
    await below.put('w/b', bytesOf('bbbb'), 'image/jpeg');
    expect([await read('w/a'), await read('w/b'), await read('w/b'), await read('w/a')]).toEqual([
      ...['aaaa', 'bbbb', 'bbbb', 'aaaa'],
    ]);
    expect(reads).toEqual(['w/b']);
    expect(await storage.get('w/a')).toMatchObject({
      info: { key: 'w/a', sizeBytes: 4, contentType: 'image/png' },
    });
  });

  it('is no more than it may be: what was not used for the longest time goes first', async () => {
    for (const key of ['w/a', 'w/b']) await storage.put(key, bytesOf('four'), 'image/png');
    await read('w/a');
    await storage.put('w/c', bytesOf('four'), 'image/png');
    for (const key of ['w/a', 'w/c', 'w/b']) expect(await read(key)).toBe('four');
    expect(reads).toEqual(['w/b']);
    await storage.put('w/d', bytesOf('more than ten'), 'image/png');
    expect(await read('w/d')).toBe('more than ten');
    expect(reads).toEqual(['w/b', 'w/d']);
  });

  it('is not what was removed, what was missing, or what could not be stored', async () => {
    await storage.put('w/a', bytesOf('a'), 'image/png');
    await storage.remove('w/a');
    expect(await read('w/a')).toBeNull();
    await below.put('w/a', bytesOf('new'), 'image/png');
    expect(await read('w/a')).toBe('new');
    await expect(storage.put('w/a', bytesOf('x'), 'no type')).rejects.toThrow();
    await below.put('w/a', bytesOf('newer'), 'image/png');
    expect(await read('w/a')).toBe('newer');
  });
});
