import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { identify, isAlive, parseStat, residentBytes } from './process-identity.mjs';

const fields = '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18';

describe('parseStat', () => {
  it.each([
    ['a plain name', `12 (node) S ${fields} 4711 99`, 11, '4711'],
    ['a name with brackets and spaces', `12 (a) b (c) R ${fields} 4711 99`, 1, '4711'],
    ['a process that has ended', `12 (node) Z ${fields} 4711 99`, 1, undefined],
    ['a process of which some threads have not ended', `12 (node) Z ${fields} 4711 99`, 2, '4711'],
  ])('finds the start of %s', (_, stat, threads, expected) => {
    expect(parseStat(stat, threads)).toBe(expected);
  });
});

describe('a process', () => {
  it('is known by more than its number', () => {
    const identity = identify(process.pid);
    expect(isAlive(identity)).toBe(true);
    expect(isAlive({ ...identity, startMark: 'another time' })).toBe(false);
    expect(identify(process.pid)).toEqual(identity);
  });

  it('has gone when it has ended', async () => {
    const child = spawn(process.execPath, ['--eval', 'process.stdin.resume()'], { stdio: 'pipe' });
    const identity = identify(child.pid);
    expect(isAlive(identity)).toBe(true);
    child.stdin.end();
    await once(child, 'exit');
    expect(isAlive(identity)).toBe(false);
    expect(identify(child.pid)).toBeUndefined();
    expect(residentBytes(child.pid)).toBeUndefined();
  });

  it('tells its memory', () => {
    const bytes = residentBytes(process.pid);
    expect(bytes).toBeGreaterThan(10 * 1024 * 1024);
    expect(Math.abs(bytes - process.memoryUsage.rss())).toBeLessThan(200 * 1024 * 1024);
  });
});
