import * as nodeFiles from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describeObjectStorage } from '../testing/index.js';
import { type FileOperations, systemFiles } from './file-operations.js';
import { openFileSystemStorage } from './open-file-system-storage.js';

let directory = '';

beforeEach(async () => {
  directory = await nodeFiles.mkdtemp(join(tmpdir(), 'object-storage-'));
});

afterEach(async () => {
  await nodeFiles.rm(directory, { recursive: true, force: true });
});

describeObjectStorage('the file system', { openStorage: () => openFileSystemStorage({ directory }) });

const picture = new Uint8Array(50_000).fill(1);
const another = new Uint8Array(60_000).fill(2);

/** A file system whose n-th step fails, as on a full disk or after a crash. */
function failingAt(step: number, code: string): { files: FileOperations; steps: () => number } {
  let steps = 0;
  const files = new Proxy(systemFiles, {
    get(object, property) {
      const operation: unknown = Reflect.get(object, property, object);
      if (typeof operation !== 'function') return operation;
      const work = operation as (...parameters: unknown[]) => unknown;
      return async (...parameters: unknown[]): Promise<unknown> => {
        steps += 1;
        const fails = steps === step;
        if (fails && property !== 'close') throw Object.assign(new Error(`${code}: injected`), { code });
        const result: unknown = await work(...parameters);
        if (fails) throw Object.assign(new Error(`${code}: injected`), { code });
        return result;
      };
    },
  });
  return { files, steps: () => steps };
}

describe('the file system storage', () => {
  it('keeps its objects when it is opened again', async () => {
    const key = 'world/avatars/a.png';
    await (await openFileSystemStorage({ directory })).put(key, picture, 'image/png');

    const again = await openFileSystemStorage({ directory });
    expect(await again.get(key)).toEqual({
      bytes: Buffer.from(picture),
      info: { key, sizeBytes: picture.length, contentType: 'image/png' },
    });
  });

  it('leaves the old object or the new one, never a part, wherever writing fails', async () => {
    const key = 'world/a.png';
    let failures = 0;
    for (let step = 1; ; step += 1) {
      const home = join(directory, String(step));
      const whole = await openFileSystemStorage({ directory: home });
      await whole.put(key, picture, 'image/png');
      const opening = failingAt(-1, 'EIO');
      await openFileSystemStorage({ directory: home, files: opening.files });
      const faulty = failingAt(opening.steps() + step, 'ENOSPC');
      const storage = await openFileSystemStorage({ directory: home, files: faulty.files });
      const outcome = await storage.put(key, another, 'image/jpeg').catch((error: unknown) => error);
      if (outcome === undefined) break;

      failures += 1;
      expect(outcome).toMatchObject({ code: 'OBJECT_STORAGE_FULL', retry: 'free' });
      const found = await whole.get(key);
      const bytes = found?.info.contentType === 'image/png' ? picture : another;
      expect(Buffer.compare(found?.bytes ?? new Uint8Array(), bytes)).toBe(0);
      expect(await nodeFiles.readdir(join(home, '.tmp'))).toEqual([]);
    }
    expect(failures).toBeGreaterThanOrEqual(7);
  });

  it('leaves nothing behind and can be tried again, wherever writing into a new directory fails', async () => {
    let failures = 0;
    for (let step = 1; ; step += 1) {
      const home = join(directory, String(step));
      const opening = failingAt(-1, 'EIO');
      await openFileSystemStorage({ directory: home, files: opening.files });
      const faulty = failingAt(opening.steps() + step, 'ENOSPC');
      const storage = await openFileSystemStorage({ directory: home, files: faulty.files });
      const put = (): Promise<void> => storage.put('world/character/posts/a.png', picture, 'image/png');
      const outcome = await put().catch((error: unknown) => error);
      if (outcome === undefined) break;

      failures += 1;
      expect(outcome).toMatchObject({ code: 'OBJECT_STORAGE_FULL', retry: 'free' });
      expect(await nodeFiles.readdir(join(home, '.tmp'))).toEqual([]);
      await put();
      expect(await storage.list('world/')).toEqual(['world/character/posts/a.png']);
    }
    expect(failures).toBeGreaterThanOrEqual(20);
  });

  it('makes the directories again that somebody has removed', async () => {
    const storage = await openFileSystemStorage({ directory });
    const put = (): Promise<void> => storage.put('world/character/a.png', picture, 'image/png');
    await put();
    await nodeFiles.rm(join(directory, 'world+'), { recursive: true });

    await expect(put()).rejects.toMatchObject({ code: 'OBJECT_STORAGE_UNAVAILABLE' });
    await put();
    expect(await storage.list('')).toEqual(['world/character/a.png']);
  });

  it('goes on when the file system takes only a part of what it is given at a time', async () => {
    const writev: FileOperations['writev'] = (descriptor, [first = new Uint8Array()]) =>
      systemFiles.writev(descriptor, [first.subarray(0, 20_011)]);
    const storage = await openFileSystemStorage({ directory, files: { ...systemFiles, writev } });
    const bytes = Uint8Array.from({ length: 50_000 }, (_, index) => index % 251);
    await storage.put('a', bytes, 'image/png');

    expect(Buffer.compare((await storage.get('a'))?.bytes ?? new Uint8Array(), bytes)).toBe(0);
  });

  it('removes at its start what a crash left behind', async () => {
    await openFileSystemStorage({ directory });
    await nodeFiles.writeFile(join(directory, '.tmp', 'half'), 'half');
    const storage = await openFileSystemStorage({ directory });

    expect(await nodeFiles.readdir(join(directory, '.tmp'))).toEqual([]);
    expect(await storage.list('')).toEqual([]);
  });

  it('says that an object is damaged instead of giving a part of it, and takes a new one', async () => {
    const storage = await openFileSystemStorage({ directory });
    await storage.put('a/b.png', picture, 'image/png');
    await nodeFiles.truncate(join(directory, 'a+', 'b.png'), 1000);
    const damaged = { code: 'OBJECT_STORAGE_DAMAGED', retry: 'never' };
    await expect(storage.get('a/b.png')).rejects.toMatchObject(damaged);
    await expect(storage.stat('a/b.png')).rejects.toMatchObject(damaged);

    await storage.put('a/b.png', another, 'image/png');
    expect(await storage.stat('a/b.png')).toMatchObject({ sizeBytes: another.length });
  });

  it('keeps an object whose key is the beginning of others, and segments longer than a file name', async () => {
    const storage = await openFileSystemStorage({ directory });
    const keys = ['a', 'a/b', 'a/b/c', 'я'.repeat(250), `${'B'.repeat(300)}/c`];
    for (const key of keys) await storage.put(key, picture, 'image/png');

    for (const key of keys) expect(await storage.stat(key)).toMatchObject({ key });
    expect(await storage.list('')).toEqual(keys.toSorted());
  });

  it('does not list foreign files', async () => {
    const storage = await openFileSystemStorage({ directory });
    await storage.put('a', picture, 'image/png');
    await nodeFiles.writeFile(join(directory, '.DS_Store'), '');
    await nodeFiles.writeFile(join(directory, 'Holiday.PNG'), '');

    expect(await storage.list('')).toEqual(['a']);
  });

  it('refuses to open where a file is in the way', async () => {
    const file = join(directory, 'file');
    await nodeFiles.writeFile(file, '');
    for (const place of [file, join(file, 'below')]) {
      const opening = openFileSystemStorage({ directory: place });
      await expect(opening).rejects.toMatchObject({
        code: 'OBJECT_STORAGE_UNAVAILABLE',
        remedy: expect.stringContaining(place) as string,
      });
    }
  });

  it('says what is wrong when its directory is gone', async () => {
    const storage = await openFileSystemStorage({ directory });
    await nodeFiles.rm(directory, { recursive: true });

    const gone = { code: 'OBJECT_STORAGE_UNAVAILABLE' };
    await expect(storage.ping()).rejects.toMatchObject(gone);
    await expect(storage.put('a', picture, 'image/png')).rejects.toMatchObject(gone);
    expect(await storage.get('a')).toBeNull();
  });

  it('says who may help when the file system refuses', async () => {
    const denied = failingAt(1, 'EACCES');
    await expect(openFileSystemStorage({ directory, files: denied.files })).rejects.toMatchObject({
      code: 'OBJECT_STORAGE_DENIED',
      message: `Cannot use ${directory} as object storage: the file system does not allow it (EACCES).`,
    });
  });
});
