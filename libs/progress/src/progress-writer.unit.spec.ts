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

describe('The writer of progress', () => {
  it('looks at a lively world ten times a second', async () => {
    expect(await looksPerSecond(1)).toBe(10);
  });

  it('looks at many worlds less often, and at each at least once in a second', async () => {
    expect(await looksPerSecond(50)).toBe(50 * 2);
    expect(await looksPerSecond(300)).toBe(300);
  });
});
