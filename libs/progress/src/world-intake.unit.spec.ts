import type { TaskDocument } from '@generia/contracts';

import { createWorldIntake } from './world-intake.js';

function setUp() {
  const stored = new Map<string, TaskDocument>();
  const tickets: unknown[] = [];
  const accept = createWorldIntake({
    tasks: {
      insertIgnoringDuplicates: ([task]) => {
        if (!task || stored.has(task._id)) return Promise.resolve(0);
        stored.set(task._id, task);
        return Promise.resolve(1);
      },
      findById: (id) => Promise.resolve(stored.get(id) ?? null),
    },
    bus: { publish: (_topic, messages) => Promise.resolve(void tickets.push(...messages)) },
    now: () => new Date(0),
  });
  return { accept, stored, tickets };
}

const world = {
  worldId: 'w',
  taskId: 't',
  parameters: { user_prompt: 'A town', users_count: 2, posts_count: 3 },
};

describe('createWorldIntake', () => {
  it('writes the first task and announces it', async () => {
    const { accept, stored, tickets } = setUp();
    expect(await accept(world)).toEqual({ isNew: true, acceptedAt: new Date(0) });
    expect(stored.get('t')).toMatchObject({ type: 'init_world_creation', world_id: 'w', status: 'pending' });
    expect(tickets).toHaveLength(1);
  });

  it('makes one world of many equal wishes', async () => {
    const { accept, stored, tickets } = setUp();
    const answers = await Promise.all(Array.from({ length: 100 }, () => accept(world)));
    expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect([stored.size, tickets.length]).toEqual([1, 1]);
  });

  it('refuses another wish under the same ids', async () => {
    const { accept } = setUp();
    await accept(world);
    const other = { ...world, parameters: { ...world.parameters, posts_count: 4 } };
    await expect(accept(other)).rejects.toMatchObject({ code: 'WORLD_ID_TAKEN', retry: 'never' });
  });
});
