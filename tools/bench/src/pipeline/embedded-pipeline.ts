import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ProgressUpdated, TOPICS, type WorldStatus } from '@generia/contracts';
import type { MessageBus } from '@generia/messaging';
import type { Generation } from '@generia/gemini-client';
import { loadPrompts } from '@generia/prompts';
import { silentLog, systemClock } from '@generia/resilience';
import { connectGeneration } from '@generia/service-host';
import { Secret, Shutdown } from '@generia/service-runtime';
import { createWorldsDesk, openEmbeddedParts, type RequestedWorld, startServices } from '@generia/standalone';

import { addedUsage, type Usage } from '../measures/added-usage.js';
import { type CallNode, callTree } from '../measures/call-tree.js';
import { countedBus, type MessageCounts } from './counted-bus.js';
import { countedStore, type StoreCounts } from './counted-store.js';
import type { CallLimits } from '../measures/schedule-bound.js';

export interface PipelineRun {
  /** From the first request until the last world has ended. */
  readonly ms: number;
  /** What this process spent on it. */
  readonly cpuMs: number;
  readonly tasks: number;
  readonly usage: Usage;
  readonly store: StoreCounts;
  readonly messages: MessageCounts;
  readonly states: readonly WorldStatus['status'][];
  /** What was asked of Gemini, and who waited for whom. */
  readonly worlds: readonly CallNode[];
}

/** What the pipeline is run with. */
export interface EmbeddedSettings {
  readonly emulatorUrl: string;
  readonly limits: CallLimits;
  /** Stands between the jobs and the client, to watch the calls: nobody, unless told. */
  readonly around?: (generation: Generation) => Generation;
}

const GRACE_MS = 10_000;
const MAX_TASKS = 300;

/** Makes worlds on the embedded parts, all of them asked for at once, in a directory that is removed afterwards. */
export async function runEmbedded(
  worlds: readonly RequestedWorld[],
  { emulatorUrl, limits, around = (generation) => generation }: EmbeddedSettings,
): Promise<PipelineRun> {
  const directory = await mkdtemp(join(tmpdir(), 'generia-bench-'));
  const shutdown = new Shutdown({ graceMs: GRACE_MS, log: silentLog, clock: systemClock });
  let store: StoreCounts | undefined;
  let messages: MessageCounts | undefined;
  try {
    const parts = await openEmbeddedParts(directory, shutdown, {
      store: (plain) => {
        const counted = countedStore(plain);
        store = counted.counts;
        return counted.store;
      },
      bus: (plain) => {
        const counted = countedBus(plain);
        messages = counted.counts;
        return counted.bus;
      },
    });
    const common = { clock: systemClock, dice: Math.random, log: silentLog };
    const { generation, models } = await connectGeneration(
      { GEMINI_API_KEY: new Secret('bench'), GEMINI_BASE_URL: emulatorUrl },
      { ...common, limits: parts.repositories.modelLimits },
    );
    await startServices({
      ...common,
      ...{
        parts,
        models,
        shutdown,
        graceMs: GRACE_MS,
        costLimitMicros: undefined,
        dayLimitMicros: undefined,
      },
      generation: around(generation),
      prompts: await loadPrompts(),
      limits: { tasks: MAX_TASKS, llmRequests: limits.text, imageRequests: limits.image },
    });
    const desk = createWorldsDesk(parts, () => new Date());
    const ended = await listenForEnds(parts.bus, worlds.length);
    const startedAt = performance.now();
    const cpuBefore = process.cpuUsage();
    const ids = await Promise.all(worlds.map((world) => desk.submit(world)));
    const states = await ended.all;
    const ms = performance.now() - startedAt;
    const { user, system } = process.cpuUsage(cpuBefore);
    const { tasks, apiRequests } = parts.repositories;
    const documents = await Promise.all(ids.map((id) => tasks.listOfWorld(id)));
    const records = await Promise.all(ids.map((id) => apiRequests.listOfWorld(id)));
    const trees = documents.map((ofWorld, index) => callTree(ofWorld, records[index] ?? []));
    if (!store || !messages) throw new Error('The parts were opened without being watched.');
    return {
      ...{ ms, states, store, messages, worlds: trees.flat() },
      cpuMs: (user + system) / 1_000,
      tasks: documents.flat().length,
      usage: addedUsage(records.flat()),
    };
  } finally {
    await shutdown.close();
    await rm(directory, { recursive: true, force: true });
  }
}

/** Resolves with the final states, in the order of the ends, when as many worlds have ended. */
async function listenForEnds(
  bus: MessageBus,
  count: number,
): Promise<{ readonly all: Promise<readonly WorldStatus['status'][]> }> {
  const states = new Map<string, WorldStatus['status']>();
  let tellAll: (states: readonly WorldStatus['status'][]) => void = () => undefined;
  const all = new Promise<readonly WorldStatus['status'][]>((resolve) => (tellAll = resolve));
  await bus.subscribe({
    topics: [TOPICS.progress],
    groupId: 'bench',
    from: 'latest',
    onMessage: async ({ text }) => {
      const { world_id: worldId, progress } = ProgressUpdated.parse(JSON.parse(text));
      if (ENDED.has(progress.status)) states.set(worldId, progress.status);
      if (states.size === count) tellAll([...states.values()]);
    },
  });
  return { all };
}

const ENDED: ReadonlySet<WorldStatus['status']> = new Set<WorldStatus['status']>([
  'completed',
  'failed',
  'cancelled',
]);
