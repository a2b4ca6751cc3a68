import { createRedriveWorld } from '@generia/progress';
import { sendTickets } from '@generia/task-engine';

import { runServices } from './support/running-services.js';
import { until } from './support/until.js';

it('calls again what failed and nothing else: gaps close, and no text is paid for twice', async () => {
  const { parts, emulator, desk, close } = await runServices({
    ...{ seed: 5, faults: { match: { kind: 'image' }, fault: 'no_image' } },
  });
  const textCalls = () => emulator.calls().filter(({ kind }) => kind === 'text').length;
  try {
    const { worldLedgers, worldStatuses, tasks, platform } = parts.repositories;
    const worldId = await desk.submit({ prompt: 'A village under a glacier', users: 2, posts: 4, seed: 5 });
    const completed = async () => (await worldStatuses.findById(worldId))?.status === 'completed';
    await until('a completed world', completed);
    const first = await worldStatuses.findById(worldId);
    expect(first).toMatchObject({ users_created: 2, posts_created: 4, images_created: 0 });
    expect(first?.gaps.length).toBeGreaterThan(3);
    const textCallsBefore = textCalls();
    const postsBefore = await platform.posts.find({ world_id: worldId });

    emulator.faults.clear();
    const redrive = createRedriveWorld({
      ...{ tasks, statuses: worldStatuses, ledgers: worldLedgers, bus: parts.bus, now: () => new Date() },
      announce: (ready) => sendTickets(parts.bus, ready),
    });
    expect(await redrive(worldId)).toHaveLength(first?.gaps.length ?? 0);
    await until('a world without gaps', async () => {
      const status = await worldStatuses.findById(worldId);
      return status?.status === 'completed' && status.gaps.length === 0;
    });

    const second = await worldStatuses.findById(worldId);
    expect(second).toMatchObject({ users_created: 2, posts_created: 4, tasks_failed: 0 });
    expect(textCalls()).toBe(textCallsBefore);
    const posts = await platform.posts.find({ world_id: worldId });
    expect(posts.map(({ _id }) => _id).sort()).toEqual(postsBefore.map(({ _id }) => _id).sort());
    const pictured = posts.filter(({ media_id }) => media_id !== null).length;
    expect(second?.images_created).toBe(2 + 2 + pictured);
    expect(pictured).toBeGreaterThan(0);
  } finally {
    await close();
  }
}, 60_000);
