import { dirname, join } from 'node:path';

import { createDurableDirectories } from './durable-directories.js';
import { type FileOperations, systemFiles } from './file-operations.js';

const ROOT = join('/', 'root');
const at = (...names: string[]): string => join(ROOT, ...names);
const failure = (code: string): Error => Object.assign(new Error(`${code}: injected`), { code });

/** Directories on a disk in memory; what is done to them is written down. */
function directoriesOn({
  existing = [] as readonly string[],
  fails = (_path: string): boolean => false,
} = {}) {
  const there = new Set([ROOT, ...existing]);
  const seen: string[] = [];
  const mkdir = async (path: string): Promise<undefined> => {
    seen.push(`make ${path}`);
    if (fails(path)) throw failure('ENOSPC');
    if (there.has(path)) throw failure('EEXIST');
    if (!there.has(dirname(path))) throw failure('ENOENT');
    there.add(path);
  };
  const files = { ...systemFiles, mkdir: mkdir as unknown as FileOperations['mkdir'] };
  const sync = async (path: string): Promise<void> => {
    seen.push(`sync ${path}`);
  };
  return { seen, there, directories: createDurableDirectories(files, ROOT, sync) };
}

describe('durable directories', () => {
  it('makes each from above, and forces its name to the disk before anything is below it', async () => {
    const { directories, seen } = directoriesOn();
    await directories.make(['a', 'b']);
    expect(seen).toEqual([`make ${at('a')}`, `sync ${ROOT}`, `make ${at('a', 'b')}`, `sync ${at('a')}`]);
  });

  it('makes each once, however many need it, at once or later', async () => {
    const { directories, seen } = directoriesOn();
    await Promise.all([
      directories.make(['a', 'b']),
      directories.make(['a', 'c']),
      directories.make(['a', 'b']),
    ]);
    await directories.make(['a']);
    expect(seen.filter((step) => step.startsWith('make'))).toEqual(
      [at('a'), at('a', 'b'), at('a', 'c')].map((path) => `make ${path}`),
    );
  });

  it('forces the name of one that it finds to the disk, too', async () => {
    const { directories, seen } = directoriesOn({ existing: [at('a')] });
    await directories.make(['a']);
    expect(seen).toEqual([`make ${at('a')}`, `sync ${ROOT}`]);
  });

  it('needs nothing for the root itself', async () => {
    const { directories, seen } = directoriesOn();
    await directories.make([]);
    expect(seen).toEqual([]);
  });

  it('tries again what could not be made, once it has forgotten', async () => {
    let isFull = true;
    const { directories } = directoriesOn({ fails: () => isFull });
    await expect(directories.make(['a', 'b'])).rejects.toMatchObject({ code: 'ENOSPC' });
    isFull = false;
    directories.forget();
    await expect(directories.make(['a', 'b'])).resolves.toBeUndefined();
  });

  it('makes those again that somebody has removed, once it has forgotten', async () => {
    const { directories, there } = directoriesOn();
    await directories.make(['a', 'b']);
    there.delete(at('a', 'b'));
    there.delete(at('a'));
    directories.forget();
    await directories.make(['a', 'b']);
    expect([...there]).toEqual([ROOT, at('a'), at('a', 'b')]);
  });
});
