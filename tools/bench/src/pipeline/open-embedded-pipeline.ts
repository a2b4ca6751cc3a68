import type { Generation } from '@generia/gemini-client';
import { loadPrompts } from '@generia/prompts';
import { silentLog, systemClock } from '@generia/resilience';
import { connectGeneration, type ServiceParts } from '@generia/service-host';
import { Secret, Shutdown } from '@generia/service-runtime';
import {
  createWorldsDesk,
  type EmbeddedWatch,
  openEmbeddedParts,
  startServices,
  type WorldsDesk,
} from '@generia/standalone';

import type { CallLimits } from '../measures/schedule-bound.js';

/** What the pipeline is run with. */
export interface EmbeddedSettings {
  readonly emulatorUrl: string;
  readonly limits: CallLimits;
  /** Stands between the jobs and the client, to watch the calls: nobody, unless told. */
  readonly around?: (generation: Generation) => Generation;
}

/** The services of `npm start` at work in this process. */
export interface EmbeddedPipeline {
  readonly parts: ServiceParts;
  readonly desk: WorldsDesk;
  close(): Promise<unknown>;
}

const GRACE_MS = 10_000;
const MAX_TASKS = 300;

/** Starts them on a directory; worlds that are in it go on. */
export async function openEmbeddedPipeline(
  directory: string,
  { emulatorUrl, limits, around = (generation) => generation }: EmbeddedSettings,
  watch?: EmbeddedWatch,
): Promise<EmbeddedPipeline> {
  const shutdown = new Shutdown({ graceMs: GRACE_MS, log: silentLog, clock: systemClock });
  const close = () => shutdown.close();
  try {
    const parts = await openEmbeddedParts(directory, shutdown, watch);
    const common = { clock: systemClock, dice: Math.random, log: silentLog };
    const { generation, models } = await connectGeneration(
      { GEMINI_API_KEY: new Secret('bench'), GEMINI_BASE_URL: emulatorUrl },
      { ...common, limits: parts.repositories.modelLimits },
    );
    await startServices({
      ...common,
      ...{ parts, models, shutdown, graceMs: GRACE_MS },
      ...{ costLimitMicros: undefined, dayLimitMicros: undefined },
      generation: around(generation),
      prompts: await loadPrompts(),
      limits: { tasks: MAX_TASKS, llmRequests: limits.text, imageRequests: limits.image },
    });
    return { parts, desk: createWorldsDesk(parts, () => new Date()), close };
  } catch (error) {
    await close();
    throw error;
  }
}
