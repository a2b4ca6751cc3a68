/*
 * The services of `npm start` as a worker that can be killed, spoken to like the peers' programs: `DIRECTORY EMULATOR LIMITS
 * WORLDS`. Worlds of an earlier process go on.
 */
import { setTimeout as sleep } from 'node:timers/promises';

import { benchWorlds } from '../pipeline/bench-worlds.js';
import { openEmbeddedPipeline } from '../pipeline/open-embedded-pipeline.js';
import type { CallLimits } from '../measures/schedule-bound.js';

const LOOK_MS = 100;
const [, , directory = '', emulatorUrl = '', limits = '', worlds = ''] = process.argv;

const { desk } = await openEmbeddedPipeline(directory, {
  emulatorUrl,
  limits: JSON.parse(limits) as CallLimits,
});
process.on('disconnect', () => process.exit(0));
process.on('message', () => void run());
process.send?.({ said: 'ready' });

async function run(): Promise<void> {
  const startedAt = performance.now();
  if ((await desk.newestWorldId()) === null)
    await Promise.all(benchWorlds(Number(worlds)).map((world) => desk.submit(world)));
  while ((await desk.listUnfinished()).length > 0) await sleep(LOOK_MS);
  process.send?.({ said: 'done', ms: performance.now() - startedAt });
}
