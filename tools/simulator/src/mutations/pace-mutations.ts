import { type Transport, type WireEvidence, WireFault } from '@generia/gemini-client';
import type { ServiceParts } from '@generia/service-host';

import type { Mutation } from './mutation.js';

type ModelLimits = ServiceParts['repositories']['modelLimits'];
type Tasks = ServiceParts['repositories']['tasks'];

/** Bugs of the pace that all share, and of the places that all share. */
export const PACE_MUTATIONS: readonly Mutation[] = [
  {
    name: 'each process has a pace of its own, and hears of nobody else being refused',
    breaks: [6],
    foundBy: 169,
    parts(parts) {
      const own = new Map<string, Parameters<ModelLimits['save']>[0]>();
      return withLimits(parts, () => ({
        load: async (id) => own.get(id) ?? null,
        async save(document, expectedVersion) {
          if ((own.get(document._id)?.version ?? 0) !== expectedVersion) return false;
          own.set(document._id, document);
          return true;
        },
      }));
    },
  },
  {
    name: 'whatever delay the models ask for, a second is kept',
    breaks: [6],
    foundBy: 6,
    transport: (transport: Transport) => (call) =>
      transport(call).catch((error: unknown) => {
        if (!(error instanceof WireFault) || error.evidence.type !== 'http') throw error;
        const told = JSON.stringify(error.evidence);
        throw new WireFault(
          JSON.parse(told.replace(/"retryDelay":"\d+s"/, '"retryDelay":"1s"')) as WireEvidence,
        );
      }),
  },
  {
    name: 'a limit that the models name is forgotten as soon as the pause is over',
    breaks: [6],
    foundBy: 46,
    parts: (parts) =>
      withLimits(parts, (limits) => ({
        async load(id) {
          const document = await limits.load(id);
          const state = document?.state as { readonly requests: object } | undefined;
          return document && state
            ? { ...document, state: { ...state, requests: { ...state.requests, ceiling: null } } }
            : document;
        },
      })),
  },
  {
    name: 'a task that failed keeps its place for a minute, and a stop waits for it',
    breaks: [9, 10],
    foundBy: 134,
    parts: (parts, { clock }) =>
      withTasks(parts, (tasks) => ({
        async retryLater(lease, retry) {
          await clock.sleep(60_000);
          return tasks.retryLater(lease, retry);
        },
      })),
  },
];

function withLimits(
  parts: ServiceParts,
  change: (limits: ModelLimits) => Partial<ModelLimits>,
): ServiceParts {
  const { modelLimits } = parts.repositories;
  const changed = { ...modelLimits, ...change(modelLimits) };
  return { ...parts, repositories: { ...parts.repositories, modelLimits: changed } };
}

function withTasks(parts: ServiceParts, change: (tasks: Tasks) => Partial<Tasks>): ServiceParts {
  const { tasks } = parts.repositories;
  return { ...parts, repositories: { ...parts.repositories, tasks: { ...tasks, ...change(tasks) } } };
}
