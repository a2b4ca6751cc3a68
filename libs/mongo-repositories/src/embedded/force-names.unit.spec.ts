import { join, parse } from 'node:path';

import { forceNames } from './force-names.js';

const ROOT = parse(process.cwd()).root;
const DIRECTORY = join(ROOT, 'data', 'db');

function failing(code: string, at: string) {
  const forced: string[] = [];
  const force = (directory: string): void => {
    if (directory === at) throw Object.assign(new Error(code), { code });
    forced.push(directory);
  };
  return { forced, force };
}

describe('forceNames', () => {
  it('forces what is in the directory and in all above it, up to the root', () => {
    const { forced, force } = failing('', '');
    forceNames(DIRECTORY, force);
    expect(forced).toEqual([DIRECTORY, join(ROOT, 'data'), ROOT]);
  });

  it.each(['EACCES', 'EPERM', 'EROFS', 'EINVAL'])('passes over one that is not ours (%s)', (code) => {
    const { forced, force } = failing(code, ROOT);
    forceNames(DIRECTORY, force);
    expect(forced).toEqual([DIRECTORY, join(ROOT, 'data')]);
  });

  it('tells of a disk that fails', () => {
    const { force } = failing('EIO', join(ROOT, 'data'));
    expect(() => forceNames(DIRECTORY, force)).toThrow('EIO');
  });
});
