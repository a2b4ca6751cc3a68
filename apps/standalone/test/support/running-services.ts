import {
  createGeminiEmulator,
  type GeminiEmulator,
  type GeminiEmulatorOptions,
  plainPictures,
} from '@generia/gemini-emulator';
import { loadPrompts } from '@generia/prompts';
import { silentLog, systemClock } from '@generia/resilience';
import { connectGeneration, type ConcurrencyLimits, type ServiceParts } from '@generia/service-host';
import { Secret, Shutdown } from '@generia/service-runtime';

import { createWorldsDesk, openEmbeddedParts, startServices, type WorldsDesk } from '../../src/index.js';
import { temporaryDirectory } from './in-process.js';

/** The services on a directory of their own, with an emulator of their own; for tests that act while worlds are made. */
export interface RunningServices {
  readonly parts: ServiceParts;
  readonly emulator: GeminiEmulator;
  readonly desk: WorldsDesk;
  readonly close: () => Promise<void>;
}

const GRACE_MS = 10_000;
const LIMITS: ConcurrencyLimits = { tasks: 50, llmRequests: 15, imageRequests: 10 };

/** Starts them. */
export async function runServices(
  options: GeminiEmulatorOptions,
  limits: ConcurrencyLimits = LIMITS,
): Promise<RunningServices> {
  const data = await temporaryDirectory();
  const shutdown = new Shutdown({ graceMs: GRACE_MS, log: silentLog, clock: systemClock });
  const emulator = await createGeminiEmulator({ drawPicture: plainPictures, ...options });
  const parts = await openEmbeddedParts(data.path, shutdown);
  const common = { clock: systemClock, dice: Math.random, log: silentLog };
  const { generation, models } = await connectGeneration(
    { GEMINI_API_KEY: new Secret('test'), GEMINI_BASE_URL: emulator.url },
    { ...common, limits: parts.repositories.modelLimits },
  );
  await startServices({
    ...common,
    ...{ parts, generation, models, limits, shutdown, graceMs: GRACE_MS },
    prompts: await loadPrompts(),
    ...{ costLimitMicros: undefined, dayLimitMicros: undefined },
  });
  return {
    ...{ parts, emulator, desk: createWorldsDesk(parts, () => new Date()) },
    async close() {
      await shutdown.close();
      await emulator.close();
      await data.remove();
    },
  };
}
