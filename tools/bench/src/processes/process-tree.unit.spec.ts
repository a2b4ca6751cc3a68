import {
  cpuMsOfTree,
  cpuMsOfTrees,
  queuedMsOf,
  readQueuedMs,
  readRssBytes,
  readTimes,
  rssBytesOfTree,
} from './process-tree.js';

describe('what a process takes', () => {
  it('is read whatever its name is', () => {
    const stat = '42 (a) b (c)) S 7 42 42 0 -1 4194560 1 2 3 4 100 20 3 4 20 0 11 0 999';
    expect(readTimes(stat)).toEqual({ parent: 7, ms: 1_270 });
  });

  it('is its memory, too', () => {
    expect(readRssBytes('Name:\tnode\nVmRSS:\t  2048 kB\nThreads:\t11\n')).toBe(2_097_152);
    expect(readRssBytes('Name:\tkthreadd\n')).toBe(0);
  });

  it('is the time that it waits for a processor, too', () => {
    expect(readQueuedMs('5000000 2500000 12\n')).toBe(2.5);
  });

  it('can be asked of this one', async () => {
    expect(await cpuMsOfTree(process.pid)).toBeGreaterThan(0);
    const [parents = 0, own = 0] = await cpuMsOfTrees([process.ppid, process.pid]);
    expect(parents).toBeGreaterThanOrEqual(own);
    expect(await rssBytesOfTree(process.pid)).toBeGreaterThan(10_000_000);
    expect(await queuedMsOf(process.pid)).toBeGreaterThan(0);
  });
});
