import { TaskEvent, TOPICS } from '@generia/contracts';

import type { Platform } from '@generia/platform-client';

import { changeRequests, without } from './change-requests.js';
import type { Mutation } from './mutation.js';

/** Bugs of what people are shown. */
export const PROGRESS_MUTATIONS: readonly Mutation[] = [
  {
    name: 'progress goes back: a status is written over one that is newer',
    breaks: [7],
    foundBy: 9,
    store: (store) =>
      changeRequests(store, 'world_generation_status', ({ filter, update }) => ({
        filter: without(filter, 'seq'),
        update,
      })),
  },
  {
    name: 'a copy of the platform that forgets what its store would not take',
    breaks: [3],
    foundBy: 12,
    copy: (copy) =>
      Object.fromEntries(
        Object.entries(copy).map(([name, method]) => [
          name,
          (...asked: readonly unknown[]) =>
            (method as (...asked: readonly unknown[]) => Promise<unknown>)(...asked).catch(() => undefined),
        ]),
      ) as unknown as Platform,
  },
  {
    name: 'counted instead of derived: what was completed is the number of events that came',
    breaks: [1, 7],
    foundBy: 2,
    parts(parts) {
      const { tasks } = parts.repositories;
      type Row = Awaited<ReturnType<typeof tasks.countsOf>>[number];
      const heard = new Map<string, Row[]>();
      const count = async (text: string): Promise<void> => {
        const event = TaskEvent.safeParse(JSON.parse(text));
        if (!event.success || event.data.status !== 'completed') return;
        const { world_id, task_id, task_type: type } = event.data;
        const tally = (await tasks.findById(task_id))?.tally ?? '';
        const key = {
          type,
          status: 'completed',
          tally,
          spawn_pending: undefined,
          parked: undefined,
        } as const;
        heard.set(world_id, [...(heard.get(world_id) ?? []), { key, count: 1 }]);
      };
      const bus: typeof parts.bus = {
        ...parts.bus,
        subscribe: (options) =>
          parts.bus.subscribe({
            ...options,
            onMessage: async (message) => {
              if (message.topic === TOPICS.taskEvents) await count(message.text);
              await options.onMessage(message);
            },
          }),
      };
      const countsOf = async (worldId: string): Promise<Row[]> => [
        ...(await tasks.countsOf(worldId)).filter(({ key }) => key.status !== 'completed'),
        ...(heard.get(worldId) ?? []),
      ];
      return { ...parts, bus, repositories: { ...parts.repositories, tasks: { ...tasks, countsOf } } };
    },
  },
];
