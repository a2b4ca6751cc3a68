import { parsePs, parseStat, readProcess } from './process-table.mjs';

describe('the process table', () => {
  it('is read on Linux, whatever the name holds', () => {
    expect(parseStat('42 (sh) S 7 42 1 0 -1 4194304')).toEqual({ name: 'sh', parentId: 7 });
    expect(parseStat('42 (npm start) (x) S 7 42 1')).toEqual({ name: 'npm start) (x', parentId: 7 });
    expect(parseStat('nonsense')).toBeUndefined();
  });

  it('is read elsewhere through ps', () => {
    expect(parsePs('  7 /bin/sh\n')).toEqual({ name: 'sh', parentId: 7 });
    expect(parsePs('7 -zsh')).toEqual({ name: 'zsh', parentId: 7 });
    expect(parsePs('')).toBeUndefined();
  });

  it('knows this very process, and nothing of one that is not there', () => {
    expect(readProcess(process.pid)).toMatchObject({ parentId: process.ppid });
    expect(readProcess(2 ** 30)).toBeUndefined();
  });
});
