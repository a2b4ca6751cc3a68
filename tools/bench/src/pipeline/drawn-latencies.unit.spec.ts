import { latenciesByCall } from './drawn-latencies.js';

it('a call waited for all of its attempts', () => {
  const drawn = latenciesByCall([
    { requestId: 'task:text', delayMs: 100 },
    { requestId: 'other', delayMs: 50 },
    { requestId: 'task:text.2', delayMs: 300 },
  ]);
  expect([...drawn]).toEqual([
    ['task:text', 400],
    ['other', 50],
  ]);
});
