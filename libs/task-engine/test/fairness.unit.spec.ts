import {
  SHAPED_TASK_MS,
  type ShapedWorlds,
  startShapedWorlds,
  tasksOfShape,
  type WorldShape,
} from '../src/testing/shaped-worlds.js';

/** Moves the clock until so many tasks of a world have ended. Resolves with the time that it took. */
async function untilEnded(worlds: ShapedWorlds, worldId: string, tasks: number): Promise<number> {
  const startedAtMs = worlds.clock.now();
  while (worlds.ended(worldId) < tasks) await worlds.clock.advance(SHAPED_TASK_MS);
  return worlds.clock.now() - startedAtMs;
}

const SMALL: WorldShape = { users: 1, postsEach: 1 };
const BIG: WorldShape = { users: 200, postsEach: 10 };

it.each([20, 600])(
  'a world of 9 tasks takes at most twice its time alone beside one of 4,600, %i of which are done',
  async (done) => {
    const alone = await startShapedWorlds();
    await alone.begin('small', SMALL);
    const aloneMs = await untilEnded(alone, 'small', 9);
    await alone.stop();

    const beside = await startShapedWorlds();
    await beside.begin('big', BIG);
    await untilEnded(beside, 'big', done);
    await beside.begin('small', SMALL);
    const besideMs = await untilEnded(beside, 'small', 9);
    expect(besideMs).toBeLessThanOrEqual(2 * aloneMs);
    await beside.stop();
  },
);

it('nobody starves: a large world goes on while small ones never cease to come', async () => {
  const crowded = await startShapedWorlds();
  await crowded.begin('big', BIG);
  await untilEnded(crowded, 'big', 50);
  for (let round = 0; round < 40; round += 1) {
    await crowded.begin(`small-${round}`, { users: 3, postsEach: 3 });
    await crowded.clock.advance(3 * SHAPED_TASK_MS);
  }
  // 40 worlds of 39 tasks want more than the ten places can do in that time, and the large one gets its share.
  expect(crowded.ended('big')).toBeGreaterThan(150);
  await crowded.stop();
});

it('a world has as many tasks as its shape says', async () => {
  expect([tasksOfShape(SMALL), tasksOfShape(BIG)]).toEqual([9, 4_623]);
  const worlds = await startShapedWorlds();
  const shape = { users: 12, postsEach: 2 };
  await worlds.begin('w', shape);
  await worlds.clock.advance(60_000);
  expect(worlds.ended('w')).toBe(tasksOfShape(shape));
  await worlds.stop();
});
