import fc from 'fast-check';

import { expectedTasks, play, type Scenario, SLOTS, type Tree } from './simulated-world.js';

const treeOf = (levels: number): fc.Arbitrary<Tree> =>
  levels === 0 ? fc.constant([]) : fc.array(treeOf(levels - 1), { maxLength: 3 });
const chance = (max: number) => fc.constantFrom(0, max / 4, max);

const scenarios: fc.Arbitrary<Scenario> = fc.record({
  tree: treeOf(3),
  seed: fc.nat(),
  entry: fc.constantFrom('ticket', 'lost ticket', 'base fields', 'message'),
  faults: fc.record({
    cut: chance(0.2),
    lostAnswer: chance(0.2),
    stall: chance(0.1),
    lostTicket: chance(0.5),
    twiceTicket: chance(0.5),
    jobFailure: chance(0.4),
  }),
  crashesAtMs: fc.array(fc.nat(30_000), { maxLength: 6 }),
});

describe('any interleaving of claims, completions, crashes, sweeps and tickets', () => {
  it('ends with every task completed once, and with the children that the results say', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios, async (scenario) => {
        const { tasks, completions, savedAnswers, paidAgain, mostRunning, sleepersLeft } =
          await play(scenario);
        const expected = expectedTasks(scenario.tree);

        expect(new Map(tasks.map((task) => [task._id, task.result?.['size']]))).toEqual(expected);
        for (const [id, children] of expected) {
          const task = tasks.find((candidate) => candidate._id === id);
          expect(task).toMatchObject({ status: 'completed' });
          expect(task?.spawn).toHaveLength(children);
          expect(task?.spawn_pending).toBeUndefined();
          expect([id, completions.get(id), savedAnswers.get(id)]).toEqual([id, 1, 1]);
        }
        // Only a worker that slept past its lease may not know that the answer is there.
        if (scenario.faults.stall === 0) expect(paidAgain).toBe(0);
        expect(mostRunning).toBeLessThanOrEqual(SLOTS);
        expect(sleepersLeft).toBe(0);
      }),
      { numRuns: 40 },
    );
  });
});
