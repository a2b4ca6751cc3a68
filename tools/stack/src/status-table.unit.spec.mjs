import { duration, statusTable } from './status-table.mjs';

describe('duration', () => {
  it.each([
    [0, '0s'],
    [-5, '0s'],
    [59_999, '59s'],
    [60_000, '1m 0s'],
    [3_599_000, '59m 59s'],
    [3_600_000, '1h 0m'],
    [90_000_000, '25h 0m'],
  ])('of %i ms is %s', (ms, expected) => {
    expect(duration(ms)).toBe(expected);
  });
});

describe('statusTable', () => {
  it('has a line for each server and the memory of all', () => {
    const mb = 1024 * 1024;
    const gone = { pid: undefined, uptimeMs: undefined, memoryBytes: undefined, answers: false };
    expect(
      statusTable([
        {
          name: 'kafka',
          version: '4.1.0',
          address: '127.0.0.1:29092',
          process: 'runs',
          pid: 4711,
          uptimeMs: 61_000,
          memoryBytes: 250 * mb,
          answers: true,
        },
        { ...gone, name: 'mongo', version: '1.47.0', address: '127.0.0.1:27018', process: 'ended' },
        { ...gone, name: 'minio', version: '1', address: undefined, process: 'stopped' },
      ]).split('\n'),
    ).toEqual([
      'SERVER  VERSION  ADDRESS          PID      UPTIME  MEMORY  ANSWERS',
      'kafka   4.1.0    127.0.0.1:29092  4711     1m 1s   250 MB  yes',
      'mongo   1.47.0   127.0.0.1:27018  ended    -       -       no',
      'minio   1        -                stopped  -       -       no',
      'total                                              250 MB',
    ]);
  });
});
