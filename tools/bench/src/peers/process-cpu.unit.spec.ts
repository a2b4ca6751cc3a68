import { readTimes } from './process-cpu.js';

it('reads the times of a process whatever its name is', () => {
  const stat = '42 (a) b (c)) S 7 42 42 0 -1 4194560 1 2 3 4 100 20 3 4 20 0 11 0 999';
  expect(readTimes(stat)).toEqual({ parent: 7, ms: 1_270 });
});
