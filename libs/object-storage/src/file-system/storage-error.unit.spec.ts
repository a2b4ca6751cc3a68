import { TaskError } from '@generia/resilience';

import { asStorageError } from './storage-error.js';

const systemError = (code: string): Error => Object.assign(new Error(`${code}: it went wrong`), { code });

describe('asStorageError', () => {
  it.each([
    ['ENOSPC', 'OBJECT_STORAGE_FULL', 'free'],
    ['EDQUOT', 'OBJECT_STORAGE_FULL', 'free'],
    ['EACCES', 'OBJECT_STORAGE_DENIED', 'costs_attempt'],
    ['EPERM', 'OBJECT_STORAGE_DENIED', 'costs_attempt'],
    ['EROFS', 'OBJECT_STORAGE_DENIED', 'costs_attempt'],
    ['EMFILE', 'OBJECT_STORAGE_BUSY', 'free'],
    ['ENFILE', 'OBJECT_STORAGE_BUSY', 'free'],
    ['ENOENT', 'OBJECT_STORAGE_UNAVAILABLE', 'costs_attempt'],
    ['ENOTDIR', 'OBJECT_STORAGE_UNAVAILABLE', 'costs_attempt'],
    ['ENAMETOOLONG', 'OBJECT_STORAGE_PATH_TOO_LONG', 'never'],
    ['EIO', 'OBJECT_STORAGE_FAILED', 'costs_attempt'],
  ])('reads %s as %s, %s', (systemCode, code, retry) => {
    const cause = systemError(systemCode);
    const error = asStorageError(cause, 'store the object "a"', '/data');

    expect(error).toMatchObject({ code, retry, cause });
    expect(error.message).toMatch(new RegExp(`^Cannot store the object "a": .+ \\(${systemCode}\\)\\.$`));
    expect(error.remedy).toMatch(/^[A-Z].+\.$/);
  });

  it('asks to wait for a full disk', () => {
    expect(asStorageError(systemError('ENOSPC'), 'store', '/data')).toMatchObject({
      retryAfterMs: 30_000,
      remedy: 'Free some space on the disk of /data.',
    });
  });

  it('leaves an error alone that is explained already', () => {
    const error = new TaskError('known', { code: 'KNOWN', retry: 'never' });
    expect(asStorageError(error, 'store', '/data')).toBe(error);
  });
});
