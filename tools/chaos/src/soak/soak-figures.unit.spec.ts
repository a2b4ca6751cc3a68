import type { Probe } from './probed-process.js';
import { courseOf, figuresOf, soakProblems } from './soak-figures.js';

const MB = 1_048_576;
const probe = (megabytes: number): Probe => ({
  ...{ rssBytes: 9 * MB, ownBytes: 2 * megabytes * MB, heapBytes: megabytes * MB },
  resources: { TCPSocketWrap: megabytes, Timeout: 1 },
});

describe('the course of a figure', () => {
  it('is told by the means of its thirds, and by how much the last one is above the middle one', () => {
    expect(courseOf([1, 3, 10, 10, 11, 11])).toEqual({
      ...{ first_third: 2, middle_third: 10, last_third: 11, growth: 0.1 },
    });
    expect(courseOf([0, 0, 2])).toMatchObject({ growth: 2 });
    expect(() => courseOf([1, 2])).toThrow('fewer than three');
  });
});

describe('a process after a soak', () => {
  const told = (megabytes: readonly number[], endedByItself = true) =>
    figuresOf('worker', megabytes.map(probe), probe(0), endedByItself);

  it('is in order when the last third is like the middle one, whatever the first was', () => {
    const figures = told([10, 100, 109]);
    expect(figures).toMatchObject({ samples: 3, most_sockets: 109, open_at_rest: { Timeout: 1 } });
    expect(soakProblems(figures)).toEqual([]);
  });

  it('is not when its memory goes on growing, or when something kept it from ending', () => {
    expect(soakProblems(told([10, 100, 111]))).toEqual([
      'The heap of worker grew from 100 MB to 111 MB in the last third.',
      'The memory of worker grew from 200 MB to 222 MB in the last third.',
    ]);
    expect(soakProblems(told([1, 1, 1], false))).toEqual([
      'worker did not end by itself when it was asked to stop.',
    ]);
  });
});
