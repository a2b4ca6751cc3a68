import { notStartedStatus, type WorldStatusDocument } from '@generia/contracts';
import { silentLog } from '@generia/resilience';
import { VirtualClock } from '@generia/resilience/testing';

import { ProgressWriter } from './progress-writer.js';

/** So many worlds in which something happens all the time; how often they are looked at in a second. */
async function looksPerSecond(worlds: number): Promise<number> {
  const clock = new VirtualClock();
  let looks = 0;
  const writer = new ProgressWriter({
    refresh: async () => {
      looks += 1;
      return null;
    },
    statuses: { listByState: async () => [] },
    bus: { subscribe: async () => ({ stop: async () => undefined }) },
    clock,
    dice: () => 0.5,
    log: silentLog,
    groupId: 'progress',
  });
  for (let time = 0; time < 990; time += 10) {
    for (let world = 0; world < worlds; world += 1) writer.touch(`world-${world}`);
    await clock.advance(10);
  }
  await writer.stop();
  expect(clock.sleepers).toBe(0);
  return looks;
}

/** How often each of so many running worlds, in which nothing happens, is looked at in a while. */
async function looksAtEach(worlds: number, seconds: number, lookMs = 0): Promise<number[]> {
  const clock = new VirtualClock();
  const looks = new Map<string, number>();
  const ids = Array.from({ length: worlds }, (_, world) => `world-${String(world).padStart(4, '0')}`);
  const writer = new ProgressWriter({
    refresh: async (worldId, signal) => {
      if (lookMs > 0) await clock.sleep(lookMs, signal);
      looks.set(worldId, (looks.get(worldId) ?? 0) + 1);
      return null;
    },
    statuses: {
      listByState: async (state, limit, afterId = '') =>
        state === 'in_progress'
          ? ids
              .filter((id) => id > afterId)
              .slice(0, limit)
              .map((_id) => running(_id))
          : [],
    },
    bus: { subscribe: async () => ({ stop: async () => undefined }) },
    clock,
    dice: () => 0.5,
    log: silentLog,
    groupId: 'progress',
  });
  await writer.start();
  for (let ms = 0; ms < seconds * 1_000; ms += 20) await clock.advance(20);
  await writer.stop();
  expect(clock.sleepers).toBe(0);
  return ids.map((id) => looks.get(id) ?? 0);
}

function running(worldId: string): WorldStatusDocument {
  const now = new Date(0);
  const status = { ...notStartedStatus(worldId, now), status: 'in_progress' as const };
  return { ...status, _id: worldId } as unknown as WorldStatusDocument;
}

describe('The writer of progress', () => {
  it('looks at a lively world ten times a second', async () => {
    expect(await looksPerSecond(1)).toBe(10);
  });

  it('looks at many worlds less often, and at each at least once in a second', async () => {
    expect(await looksPerSecond(20)).toBe(20 * 2);
    expect(await looksPerSecond(300)).toBe(300);
  });

  it('looks at one of many worlds as soon as the last open task of it has ended, and not before', async () => {
    const clock = new VirtualClock(0);
    const looks: string[] = [];
    let tell: (message: { readonly text: string }) => Promise<void> = async () => undefined;
    const writer = new ProgressWriter({
      refresh: async (worldId) => {
        looks.push(`${worldId} ${clock.now()}`);
        return { ...running(worldId), tasks_total: 10, tasks_completed: 8 };
      },
      statuses: { listByState: async () => [] },
      bus: {
        subscribe: async ({ onMessage }) => {
          tell = onMessage;
          return { stop: async () => undefined };
        },
      },
      clock,
      dice: () => 0.5,
      log: silentLog,
      groupId: 'progress',
    });
    await writer.start();
    const taskEnded = async (worldId: string) => {
      const about = { task_id: 'task', task_type: 'generate_post', occurred_at: new Date(0).toISOString() };
      const event = { event_type: 'task_completed', status: 'completed', world_id: worldId, ...about };
      await tell({ text: JSON.stringify(event) });
    };
    for (let world = 0; world < 40; world += 1) await taskEnded(`world-${world}`);
    looks.length = 0;

    await clock.advance(120);
    await taskEnded('world-7');
    await clock.advance(30);
    expect(looks).toEqual([]);

    await taskEnded('world-7');
    await clock.advance(0);
    expect(looks).toEqual(['world-7 150']);

    await taskEnded('world-7');
    await taskEnded('world-7');
    await clock.advance(99);
    expect(looks).toHaveLength(1);
    await clock.advance(1);
    expect(looks).toEqual(['world-7 150', 'world-7 250']);
    await writer.stop();
    expect(clock.sleepers).toBe(0);
  });

  it('looks at a world in which nothing happens every two seconds', async () => {
    expect(await looksAtEach(1, 19)).toEqual([10]);
    expect(new Set(await looksAtEach(90, 19.9))).toEqual(new Set([10]));
  });

  it('looks at a thousand of them as fast as at a hundred, and leaves none out', async () => {
    expect(new Set(await looksAtEach(1_000, 19.9))).toEqual(new Set([1]));
  });

  it('asks a slow store less often', async () => {
    const looks = await looksAtEach(90, 19.9, 500);
    expect(Math.max(...looks)).toBeLessThanOrEqual(4);
    expect(Math.min(...looks)).toBeGreaterThanOrEqual(2);
  });
});
