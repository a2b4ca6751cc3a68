import { createGeminiEmulator } from '@generia/gemini-emulator';
import { createWorldControl } from '@generia/progress';
import { loadPrompts } from '@generia/prompts';
import { silentLog, systemClock } from '@generia/resilience';
import { connectGeneration } from '@generia/service-host';
import { Secret, Shutdown } from '@generia/service-runtime';

import { createWorldsDesk, openEmbeddedParts, startServices } from '../src/index.js';
import { temporaryDirectory } from './support/in-process.js';
import { until } from './support/until.js';

const RUNNING = 64;
const GRACE_MS = 10_000;

it('aborts 64 running calls, begins none afterwards, and leaves the spending as it is', async () => {
  const data = await temporaryDirectory();
  const shutdown = new Shutdown({ graceMs: GRACE_MS, log: silentLog, clock: systemClock });
  const emulator = await createGeminiEmulator({
    seed: 5,
    faults: { match: { kind: 'image' }, fault: 'hang' },
  });
  const hanging = () => emulator.calls().filter(({ kind, endedAt }) => kind === 'image' && endedAt === null);
  try {
    const parts = await openEmbeddedParts(data.path, shutdown);
    const common = { clock: systemClock, dice: Math.random, log: silentLog };
    const { generation, models } = await connectGeneration(
      { GEMINI_API_KEY: new Secret('test'), GEMINI_BASE_URL: emulator.url },
      { ...common, limits: parts.repositories.modelLimits },
    );
    await startServices({
      ...common,
      ...{ parts, generation, models, shutdown, graceMs: GRACE_MS },
      prompts: await loadPrompts(),
      limits: { tasks: 200, llmRequests: 15, imageRequests: RUNNING },
      ...{ costLimitMicros: undefined, dayLimitMicros: undefined },
    });
    const { worldLedgers, worldStatuses, tasks } = parts.repositories;
    const worldId = await createWorldsDesk(parts, () => new Date()).submit({
      ...{ prompt: 'A village under a glacier', users: 5, posts: 90, seed: 5 },
    });
    await until('64 running calls', () => hanging().length === RUNNING);
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
    const open = (await tasks.listOfWorld(worldId)).filter(({ status }) =>
      ['pending', 'in_progress'].includes(status),
    );
    expect(open).toEqual([]);
  } finally {
    await shutdown.close();
    await emulator.close();
    await data.remove();
  }
});
