import { createWorldControl } from '@generia/progress';

import { runServices } from './support/running-services.js';
import { until } from './support/until.js';

const RUNNING = 64;
const OPEN: ReadonlySet<string> = new Set(['pending', 'in_progress']);

it('aborts 64 running calls, begins none afterwards, and leaves the spending as it is', async () => {
  const { parts, emulator, desk, close } = await runServices(
    { seed: 5, faults: { match: { kind: 'image' }, fault: 'hang' } },
    { tasks: 200, llmRequests: 15, imageRequests: RUNNING },
  );
  const hanging = () => emulator.calls().filter(({ kind, endedAt }) => kind === 'image' && endedAt === null);
  try {
    const { worldLedgers, worldStatuses, tasks } = parts.repositories;
    const worldId = await desk.submit({ prompt: 'A village under a glacier', users: 5, posts: 90, seed: 5 });
    // No text is under way any more: a call whose money was set aside before the cancel may reach the models after it.
    await until('64 running calls, and nothing but pictures to do', async () => {
      if (hanging().length !== RUNNING) return false;
      const open = (await tasks.listOfWorld(worldId)).filter(({ status }) => OPEN.has(status));
      return open.every(({ type }) => type.endsWith('_image') || type.endsWith('_avatar'));
    });
    const before = await worldLedgers.findById(worldId);

    const control = createWorldControl({
      ...{ statuses: worldStatuses, ledgers: worldLedgers, bus: parts.bus, now: () => new Date() },
    });
    await control.cancel(worldId);
    const callsAtCancel = emulator.calls().length;
    await until('the end of every call', () => hanging().length === 0);
    await until('the end of the world', async () => {
      const status = await worldStatuses.findById(worldId);
      return status?.status === 'cancelled';
    });

    expect(emulator.calls().filter(({ abortedByClient }) => abortedByClient)).toHaveLength(RUNNING);
    expect(emulator.calls()).toHaveLength(callsAtCancel);
    const after = await worldLedgers.findById(worldId);
    expect(after?.remaining_cost_micros).toBe(before?.remaining_cost_micros);
    expect(after?.image_calls).toBe(before?.image_calls);
    expect(after?.reserved).toEqual({});
    const open = (await tasks.listOfWorld(worldId)).filter(({ status }) => OPEN.has(status));
    expect(open).toEqual([]);
  } finally {
    await close();
  }
});
