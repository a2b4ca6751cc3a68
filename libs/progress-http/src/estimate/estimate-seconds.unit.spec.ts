import { estimateSeconds } from './estimate-seconds.js';

const work = { users: 10, textCalls: 30, imageCalls: 62, textAtOnce: 15, imagesAtOnce: 10 };

it('is at least the longest chain, and grows with what does not fit side by side', () => {
  expect(estimateSeconds({ ...work, textCalls: 1, imageCalls: 0 })).toBe(37);
  expect(estimateSeconds(work)).toBe(63);
  expect(estimateSeconds({ ...work, imagesAtOnce: 1 })).toBe(558);
  expect(estimateSeconds({ ...work, textAtOnce: 1 })).toBe(210);
});
