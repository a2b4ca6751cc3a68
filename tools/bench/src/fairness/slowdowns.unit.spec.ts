import { slowdowns } from './slowdowns.js';

it('is 1 for a world that is alone, and more among others that want the same places', async () => {
  const shape = { users: 3, postsEach: 3 };
  expect(await slowdowns([{ shape, afterTasks: 0 }])).toEqual([
    { shape, tasks: 31, aloneMs: 700, slowdown: 1 },
  ]);
  const four = await slowdowns(Array.from({ length: 4 }, () => ({ shape, afterTasks: 0 })));
  for (const { slowdown } of four) expect(slowdown).toBeGreaterThan(1.2);
});
