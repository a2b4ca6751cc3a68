import fc from 'fast-check';

import { checkObjectKey } from '../object-key.js';
import { directoryOfPrefix, keyOfPath, pathOfKey } from './key-path.js';

const isKey = (key: string): boolean => {
  try {
    checkObjectKey(key);
    return true;
  } catch {
    return false;
  }
};

const characters = fc.oneof(
  fc.constantFrom(
    'a',
    'A',
    'é',
    'e\u0301',
    '/',
    '.',
    '+',
    '~',
    '%',
    '%41',
    ' ',
    'con',
    'nul',
    'İ',
    'ß',
    '🌆',
  ),
  fc.string({ unit: 'grapheme', maxLength: 3 }),
);
const segments = fc.array(characters, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
const keys = fc
  .array(segments, { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join('/'))
  .filter(isKey);
const longSegments = fc
  .array(fc.constantFrom('a', 'B', 'я', '.x'), { minLength: 60, maxLength: 120 })
  .map((parts) => parts.join(''));
const longKeys = fc.array(longSegments, { minLength: 1, maxLength: 2 }).map((parts) => parts.join('/'));

describe('pathOfKey', () => {
  it('keeps the names of ordinary keys readable', () => {
    expect(pathOfKey('0a1b/world_data/9f.png')).toEqual(['0a1b+', 'world_data+', '9f.png']);
  });

  it('writes what a file system may fold, refuse or hide as bytes', () => {
    expect(pathOfKey('Ада/.x/con/a b.')).toEqual(['%d0%90%d0%b4%d0%b0+', '%2ex+', '%63on+', 'a%20b%2e']);
  });

  it('leads back to the key', () => {
    fc.assert(fc.property(fc.oneof(keys, longKeys), (key) => expect(keyOfPath(pathOfKey(key))).toBe(key)));
  });

  it('makes names that every file system takes as they are', () => {
    fc.assert(
      fc.property(fc.oneof(keys, longKeys), (key) => {
        const path = pathOfKey(key);
        for (const name of path) expect(name).toMatch(/^(?!\.)~?[a-z0-9._%-]{1,200}[+~]?(?<!\.)$/);
        expect(path.join('/').length).toBeLessThan(2100);
      }),
    );
  });

  it('never needs one name for a file and for a directory, nor one path for two keys', () => {
    fc.assert(
      fc.property(fc.array(keys, { minLength: 2 }), (some) => {
        const distinct = [...new Set(some)];
        const paths = distinct.map((key) => pathOfKey(key).join('/').toLowerCase().normalize('NFC'));
        expect(new Set(paths).size).toBe(distinct.length);
        for (const path of paths) {
          expect(paths.filter((other) => other.startsWith(`${path}/`))).toEqual([]);
        }
      }),
    );
  });

  it('does not take a foreign file for an object', () => {
    for (const path of [
      ['.DS_Store'],
      ['Photo.png'],
      ['a+'],
      ['a', 'b'],
      ['%zz'],
      ['%61'],
      ['a~', 'b'],
      ['%ff'],
    ]) {
      expect(keyOfPath(path)).toBeNull();
    }
  });
});

describe('directoryOfPrefix', () => {
  it('is where every key with the prefix lies', () => {
    fc.assert(
      fc.property(fc.oneof(keys, longKeys), fc.nat(), (key, cut) => {
        const prefix = key.slice(0, cut % (key.length + 1));
        const directory = directoryOfPrefix(prefix);
        expect(pathOfKey(key).slice(0, directory.length)).toEqual(directory);
      }),
    );
  });
});
