import { VirtualClock } from '@generia/resilience/testing';

import { CancelWatch } from './cancel-watch.js';
import { CancelledError } from './engine-errors.js';

import { createRecordingLog } from './testing/index.js';

function bench() {
  const clock = new VirtualClock();
  const log = createRecordingLog();
  const cancelled = new Set<string>();
  const asked: string[][] = [];
  let isAway = false;
  const watch = new CancelWatch({
    findCancelled: async (worldIds) => {
      asked.push([...worldIds]);
      if (isAway) throw new Error('The store is away.');
      return worldIds.filter((id) => cancelled.has(id));
    },
    clock,
    log,
  });
  return { clock, log, cancelled, asked, watch, goAway: (away: boolean) => (isAway = away) };
}

describe('the watch over cancelled worlds', () => {
  it('ends every running task of the world within a second, and no other', async () => {
    const { clock, cancelled, watch } = bench();
    const [first, second, other] = [new AbortController(), new AbortController(), new AbortController()];
    const drops = [watch.hold('a', first), watch.hold('a', second), watch.hold('b', other)];
    await clock.advance(2_000);
    expect(first.signal.aborted).toBe(false);

    cancelled.add('a');
    await clock.advance(999);
    expect(first.signal.reason).toBeInstanceOf(CancelledError);
    expect(second.signal.reason).toBeInstanceOf(CancelledError);
    expect(other.signal.aborted).toBe(false);
    drops.forEach((drop) => drop());
  });

  it('asks once for all worlds, and leaves no timer when nothing runs', async () => {
    const { clock, asked, watch } = bench();
    const drops = ['a', 'a', 'b'].map((worldId) => watch.hold(worldId, new AbortController()));
    await clock.advance(500);
    expect(asked).toEqual([['a', 'b']]);
    drops.forEach((drop) => drop());
    expect(clock.sleepers).toBe(0);
    await clock.advance(5_000);
    expect(asked).toHaveLength(1);
  });

  it('begins again with the next task', async () => {
    const { clock, cancelled, watch } = bench();
    watch.hold('a', new AbortController())();
    cancelled.add('b');
    const task = new AbortController();
    const drop = watch.hold('b', task);
    await clock.advance(500);
    expect(task.signal.reason).toBeInstanceOf(CancelledError);
    drop();
    expect(clock.sleepers).toBe(0);
  });

  it('goes on asking while the store is away, and says so once', async () => {
    const { clock, log, cancelled, watch, goAway } = bench();
    const task = new AbortController();
    const drop = watch.hold('a', task);
    cancelled.add('a');
    goAway(true);
    await clock.advance(3_000);
    expect(task.signal.aborted).toBe(false);
    expect(log.lines).toHaveLength(1);
    goAway(false);
    await clock.advance(500);
    expect(task.signal.aborted).toBe(true);
    drop();
  });
});
