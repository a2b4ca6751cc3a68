import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ProgressUpdated, TOPICS, type WorldStatus } from '@generia/contracts';
import type { MessageBus } from '@generia/messaging';
import type { DocumentStore } from '@generia/mongo-repositories';
import type { RequestedWorld } from '@generia/standalone';

import { addedUsage, type Usage } from '../measures/added-usage.js';
import { type CallNode, callTree } from '../measures/call-tree.js';
import { countedBus, type MessageCounts } from './counted-bus.js';
import { countedStore, type StoreCounts } from './counted-store.js';
import {
  type EmbeddedPipeline,
  type EmbeddedSettings,
  openEmbeddedPipeline,
} from './open-embedded-pipeline.js';

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

/** Makes worlds on the embedded parts, all of them asked for at once, in a directory that is removed afterwards. */
export async function runEmbedded(
  worlds: readonly RequestedWorld[],
  settings: EmbeddedSettings,
  watchStore: (store: DocumentStore) => DocumentStore = (store) => store,
): Promise<PipelineRun> {
  const directory = await mkdtemp(join(tmpdir(), 'generia-bench-'));
  let store: StoreCounts | undefined;
  let messages: MessageCounts | undefined;
  let pipeline: EmbeddedPipeline | undefined;
  try {
    pipeline = await openEmbeddedPipeline(directory, settings, {
      store: (plain) => {
        const counted = countedStore(watchStore(plain));
        store = counted.counts;
        return counted.store;
      },
      bus: (plain) => {
        const counted = countedBus(plain);
        messages = counted.counts;
        return counted.bus;
      },
    });
    const { parts, desk } = pipeline;
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
    await pipeline?.close();
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
