import { createRedriveWorld } from '@generia/progress';

import { withHurriedWorlds } from './support/hurried-worlds.js';

const MINUTE_MS = 60_000;

describe('a world whose time is over', () => {
  it('ends with what it has and its gaps named, pays for nothing more, and is made whole when it is tried again', () =>
    withHurriedWorlds(
      { seed: 3, faults: [{ match: { kind: 'image' }, fault: 'http_503' }], timeLimitMinutes: 5 },
      async (worlds) => {
        const { emulator, clock, repositories } = worlds;
        const startedAt = clock.now();
        const worldId = await worlds.submit({ users_count: 2, posts_count: 4 });
        const { status, ledger, tasks } = await worlds.settled(worldId);

        expect(clock.now() - startedAt).toBeGreaterThanOrEqual(5 * MINUTE_MS);
        expect(clock.now() - startedAt).toBeLessThan(30 * MINUTE_MS);
        expect(ledger).toMatchObject({ stopped: 'expired', image_cost_micros: 0 });
        expect(status).toMatchObject({
          status: 'completed',
          users_created: 2,
          posts_created: 4,
          images_created: 0,
        });
        expect(status.gaps.length).toBeGreaterThanOrEqual(4);
        for (const { reason } of status.gaps)
          expect(reason).toContain('The time that the world was given is over.');
        const failed = tasks.filter((task) => task.status === 'failed');
        expect(new Set(failed.map(({ error_code }) => error_code))).toEqual(new Set(['WORLD_EXPIRED']));
        const texts = emulator.calls().filter(({ kind }) => kind === 'text').length;

        emulator.faults.clear();
        const redrive = createRedriveWorld({
          tasks: repositories.tasks,
          statuses: repositories.worldStatuses,
          ledgers: repositories.worldLedgers,
          // The sweepers ring, and look at the world.
          announce: () => Promise.resolve(),
          bus: { publish: () => Promise.resolve() },
          now: () => new Date(clock.now()),
        });
        await redrive(worldId);
        const { status: whole } = await worlds.settled(worldId);
        expect(whole).toMatchObject({ status: 'completed', gaps: [], tasks_failed: 0 });
        expect(whole.images_created).toBeGreaterThanOrEqual(4);
        expect(emulator.calls().filter(({ kind }) => kind === 'text')).toHaveLength(texts);
      },
    ));
});
