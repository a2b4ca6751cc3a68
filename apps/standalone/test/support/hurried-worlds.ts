import { randomUUID } from 'node:crypto';

import {
  type ApiRequestRecord,
  type InitWorldCreationParameters,
  type TaskDocument,
  TERMINAL_WORLD_STATES,
  type WorldLedger,
  type WorldStatusDocument,
} from '@generia/contracts';
import {
  createGeminiEmulator,
  type GeminiEmulator,
  type GeminiEmulatorOptions,
} from '@generia/gemini-emulator';
import { createTaskPolicies } from '@generia/job-kit';
import type { CollectionDeclaration } from '@generia/mongo-repositories';
import { createWorldControl, type WorldControl } from '@generia/progress';
import { loadPrompts } from '@generia/prompts';
import { silentLog } from '@generia/resilience';
import { connectGeneration, type ServiceParts } from '@generia/service-host';
import { Shutdown } from '@generia/service-runtime';
import { newTask, sendTickets } from '@generia/task-engine';

import { openEmbeddedParts, startServices } from '../../src/index.js';
import { createBusyMeter } from './busy-meter.js';
import { memoryDirectory } from './memory-directory.js';
import { LeapingClock } from './leaping-clock.js';

/** The services of one process on a directory of their own, with a clock that waits for nothing. */
export interface HurriedWorlds {
  readonly emulator: GeminiEmulator;
  readonly clock: LeapingClock;
  readonly control: WorldControl;
  readonly repositories: ServiceParts['repositories'];
  submit(world: Partial<InitWorldCreationParameters>): Promise<string>;
  /** Resolves when the world has ended, or waits for its budget. */
  settled(worldId: string): Promise<MadeWorld>;
}

/** What there is to know of a world that has ended. */
export interface MadeWorld {
  readonly status: WorldStatusDocument;
  readonly ledger: WorldLedger;
  readonly tasks: readonly TaskDocument[];
  readonly history: readonly ApiRequestRecord[];
}

/** Five minutes before midnight in California, where the quotas of the day end. */
const START_MS = Date.UTC(2026, 11, 1, 7, 55);
const GRACE_MS = 30_000;
const LOOK_AGAIN_MS = 1_000;
/** Whoever takes longer than this does not end at all. */
const LONGEST_MS = 24 * 3_600_000;

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Starts the services, lets `use` work with them, and clears everything away. */
export async function withHurriedWorlds<T>(
  options: GeminiEmulatorOptions & { readonly concurrency?: number; readonly timeLimitMinutes?: number },
  use: (worlds: HurriedWorlds) => Promise<T>,
): Promise<T> {
  const { concurrency = 10, timeLimitMinutes, ...emulated } = options;
  const directory = await memoryDirectory();
  const emulator = await createGeminiEmulator({
    drawPicture: () => Promise.resolve({ bytes: PIXEL, mimeType: 'image/png' }),
    ...emulated,
  });
  const meter = createBusyMeter();
  const clock = new LeapingClock(START_MS, () => meter.underWay > 0 || emulator.calls().some(isWorkedOn));
  const shutdown = new Shutdown({ graceMs: GRACE_MS, log: silentLog, clock });
  const common = { clock, dice: Math.random, log: silentLog };
  try {
    const opened = await openEmbeddedParts(directory.path, shutdown, {
      bus: (bus) => bus,
      store: (store) => ({
        ping: () => store.ping(),
        close: () => store.close(),
        collection: async <D extends { _id: string }>(declaration: CollectionDeclaration<D>) =>
          meter.watch(await store.collection(declaration)),
      }),
    });
    const parts = { ...opened, objects: meter.watch(opened.objects) };
    const { repositories, bus } = parts;
    const { generation, models } = await connectGeneration(
      { GEMINI_BASE_URL: emulator.url },
      { ...common, limits: repositories.modelLimits },
    );
    await startServices({
      ...common,
      ...{ parts, generation, models, shutdown, graceMs: GRACE_MS },
      prompts: await loadPrompts(),
      limits: { tasks: 100, llmRequests: concurrency, imageRequests: concurrency },
      costLimitMicros: undefined,
      timeLimitMinutes,
      dayLimitMicros: undefined,
    });
    const now = (): Date => new Date(clock.now());
    const { worldStatuses: statuses, worldLedgers: ledgers, tasks, apiRequests } = repositories;
    return await use({
      ...{ emulator, clock, repositories },
      control: createWorldControl({ statuses, ledgers, bus, now }),
      async submit(asked) {
        const type = 'init_world_creation';
        const policy = createTaskPolicies()(type);
        if (!policy) throw new Error(`The catalogue has no ${type}.`);
        const worldId = randomUUID();
        const parameters = { user_prompt: 'A village under a glacier', seed: 5, ...asked };
        const first = newTask({ id: randomUUID(), type, worldId, parameters, parentId: null }, policy, now());
        await tasks.insertIgnoringDuplicates([first]);
        await sendTickets(bus, [first]);
        return worldId;
      },
      async settled(worldId) {
        const untilMs = clock.now() + LONGEST_MS;
        for (;;) {
          const [status, ledger] = await Promise.all([statuses.findById(worldId), ledgers.findById(worldId)]);
          if (status && ledger && hasSettled(status, ledger)) {
            const [list, history] = [
              await tasks.listOfWorld(worldId),
              await apiRequests.listOfWorld(worldId),
            ];
            return { status, ledger, tasks: list, history };
          }
          if (clock.now() > untilMs)
            throw new Error(`The world is ${status?.status ?? 'not there'} for ever.`);
          await clock.sleep(LOOK_AGAIN_MS);
        }
      },
    });
  } finally {
    await shutdown.close();
    await clock.stop();
    await emulator.close();
    await directory.remove();
  }
}

/** The time waits for a call that will be answered, and not for one that hangs. */
function isWorkedOn({
  endedAt,
  accepted,
  matchedFault,
}: ReturnType<GeminiEmulator['calls']>[number]): boolean {
  return endedAt === null && !(accepted && matchedFault?.includes('hang'));
}

/** Nothing more happens by itself, and whatever was set aside has been settled. */
function hasSettled({ status }: WorldStatusDocument, { reserved }: WorldLedger): boolean {
  if (Object.keys(reserved).length > 0) return false;
  return TERMINAL_WORLD_STATES.has(status) || status === 'paused_budget';
}
