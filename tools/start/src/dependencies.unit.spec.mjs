import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { holdsAll, isInstalled, rememberInstalled } from './dependencies.mjs';

const lock = {
  packages: {
    '': { version: '1.0.0' },
    'libs/a': { version: '1.0.0' },
    'node_modules/a': { link: true },
    'node_modules/b': { version: '2.0.0' },
    'node_modules/b-for-another-system': { version: '2.0.0', optional: true },
  },
};
const { ['']: _root, 'node_modules/b-for-another-system': _other, ...installed } = lock.packages;

describe('holdsAll', () => {
  it('is content when everything is there but what is for other systems', () => {
    expect(holdsAll(lock, { packages: installed })).toBe(true);
  });

  it.each([
    ['a package is missing', { 'node_modules/b': undefined }],
    ['a package has another version', { 'node_modules/b': { version: '2.0.1' } }],
    ['a workspace link is a copy', { 'node_modules/a': { version: '1.0.0' } }],
    [
      'another version of an optional package is there',
      { 'node_modules/b-for-another-system': { version: '1.0.0' } },
    ],
  ])('is not when %s', (_, changes) => {
    expect(holdsAll(lock, { packages: { ...installed, ...changes } })).toBe(false);
  });
});

describe('isInstalled', () => {
  let root;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'generia-start-'));
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const install = (packages) => {
    mkdirSync(join(root, 'node_modules'), { recursive: true });
    writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));
  };

  it('is false without node_modules, and after an installation that was cut short', () => {
    expect(isInstalled(root)).toBe(false);
    mkdirSync(join(root, 'node_modules/b'), { recursive: true });
    expect(isInstalled(root)).toBe(false);
  });

  it('takes what somebody installed by hand, when it is what is locked', () => {
    install(installed);
    expect(isInstalled(root)).toBe(true);
    install({});
    expect(isInstalled(root)).toBe(false);
  });

  it('is false as soon as the lock file changes after an installation that was remembered', () => {
    install(installed);
    rememberInstalled(root);
    expect(readdirSync(join(root, 'node_modules'))).toContain('.generia-lock-hash');
    expect(isInstalled(root)).toBe(true);
    writeFileSync(join(root, 'package-lock.json'), `${JSON.stringify(lock)}\n`);
    expect(isInstalled(root)).toBe(false);
  });

  it('leaves a lock file that cannot be read to npm', () => {
    install(installed);
    writeFileSync(join(root, 'package-lock.json'), '<<<<<<< HEAD');
    expect(isInstalled(root)).toBe(false);
  });
});
