import { arrivalKey } from './fair-order.js';
import fc from 'fast-check';

import { childTaskId, newTask, nextRingAt } from './new-task.js';
import { at } from './testing/sample-task.js';

describe('a new task', () => {
  const wanted = { id: 'one', type: 'sample', worldId: 'world', parameters: { wish: 1 }, parentId: 'parent' };

  it('is ready for its first attempt in its queue, behind the first tasks that came before', () => {
    const task = newTask(wanted, { queue: 'work', maxAttempts: 4 }, at(1_000));

    expect(task).toMatchObject({
      _id: 'one',
      type: 'sample',
      world_id: 'world',
      parent_id: 'parent',
      parameters: { wish: 1 },
    });
    expect(task).toMatchObject({
      status: 'pending',
      queue: 'work',
      ready_queue: 'work',
      order_key: arrivalKey(at(1_000)),
    });
    expect(task).toMatchObject({
      attempt_count: 0,
      max_attempts: 4,
      crash_count: 0,
      deferral_count: 0,
      lease_token: 0,
    });
    expect(task).toMatchObject({ steps: {}, spawn: [], result: null, error: null, tally: '', ring_count: 0 });
    expect(task.ring_at).toEqual(at(6_000));
  });

  it('shares nothing with the parameters that it was made from', () => {
    const parameters = { wish: 1 };
    const task = newTask({ ...wanted, parameters }, { queue: 'work', maxAttempts: 4 }, at(0));
    parameters.wish = 2;

    expect(task.parameters).toEqual({ wish: 1 });
  });
});

describe('the next ring', () => {
  it.each([
    [0, 5_000],
    [1, 10_000],
    [4, 80_000],
    [6, 300_000],
    [1_000_000, 300_000],
  ])('comes, after %i rings, in %i ms', (ringCount, delayMs) => {
    expect(nextRingAt(at(0), ringCount)).toEqual(at(delayMs));
  });
});

describe("a child's id", () => {
  it('is the same for ever, because stored tasks carry it', () => {
    expect(childTaskId('parent', { type: 'sample', ordinal: 0 })).toBe(
      '9b84ee8d-36b7-8082-ba7f-9c8733fda798',
    );
  });

  it('differs whenever parent, type or place differ', () => {
    const child = fc.tuple(fc.string(), fc.string(), fc.nat(5_000));
    fc.assert(
      fc.property(child, child, (one, other) => {
        const idOf = ([parent, type, ordinal]: typeof one) => childTaskId(parent, { type, ordinal });
        expect(idOf(one) === idOf(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });
});
