import { createTaskPolicies } from '@generia/job-kit';
import type { ServiceParts } from '@generia/service-host';
import { spawnChildren } from '@generia/task-engine';

import { changeRequests, without } from './change-requests.js';
import type { Mutation } from './mutation.js';

type Tasks = ServiceParts['repositories']['tasks'];

const MINUTE_MS = 60_000;

/** Bugs of the engine and of its store. */
export const ENGINE_MUTATIONS: readonly Mutation[] = [
  {
    name: 'a lease without a token: whoever held a task may write to it',
    breaks: [8, 4, 2, 9],
    foundBy: 100,
    store: (store) =>
      changeRequests(store, 'tasks', ({ filter, update }) => ({
        filter: filter['status'] === 'in_progress' ? without(filter, 'lease_token') : filter,
        update,
      })),
  },
  {
    name: 'finished twice: the end of a task is written whatever has become of it',
    breaks: [8],
    foundBy: 82,
    store: (store) =>
      changeRequests(store, 'tasks', ({ filter, update }) => ({
        filter: update['$set']?.['status'] === 'completed' ? { _id: filter['_id'] } : filter,
        update,
      })),
  },
  {
    name: 'published before it is stored: children exist before the result that asks for them',
    breaks: [2],
    foundBy: 7,
    parts: (parts, process) =>
      withTasks(parts, (tasks) => ({
        async complete(lease, completion) {
          const parent = await tasks.findById(lease.taskId);
          const ports = { store: tasks, bus: parts.bus, policies: createTaskPolicies(), allQueues: [] };
          if (parent)
            await spawnChildren(
              { ...parent, spawn: [...completion.spawn] },
              { ...ports, now: () => new Date(process.clock.now()) },
            );
          return tasks.complete(lease, completion);
        },
      })),
  },
  {
    name: 'children without an id of their own: spawning twice makes two',
    breaks: [2, 3],
    foundBy: 40,
    parts: (parts) =>
      withTasks(parts, (tasks) => ({
        async insertIgnoringDuplicates(children) {
          const known = await Promise.all(children.map(({ _id }) => tasks.findById(_id)));
          return tasks.insertIgnoringDuplicates(
            children.map((child, index) =>
              known[index] && child.parent_id ? { ...child, _id: `${child._id}-again` } : child,
            ),
          );
        },
      })),
  },
  {
    name: 'spawning is not remembered: children of a parent whose worker dies are lost',
    breaks: [2],
    foundBy: 7,
    store: (store) =>
      changeRequests(store, 'tasks', ({ filter, update }) => ({
        filter,
        update: { ...update, $set: without(update['$set'] ?? {}, 'spawn_pending') },
      })),
  },
  {
    name: 'the sweeper takes over a lease that lives',
    breaks: [8],
    foundBy: 1,
    parts: (parts) =>
      withTasks(parts, (tasks) => ({
        isAnythingDue: async () => true,
        findExpiredLeases: async (now, limit) => {
          const held = await tasks.findExpiredLeases(new Date(now.getTime() + MINUTE_MS), limit);
          return held.map((task) => ({ ...task, lease_expires_at: new Date(0) }));
        },
        takeOver: async ({ _id }, ...rest) => {
          const task = await tasks.findById(_id);
          return task?.status === 'in_progress' && tasks.takeOver(task, ...rest);
        },
      })),
  },
  {
    name: 'a lost ticket is never rung again',
    breaks: [1],
    foundBy: 2,
    parts: (parts) => withTasks(parts, () => ({ findUnanswered: async () => [] })),
  },
  {
    name: 'a paid answer is not stored',
    // A second answer differs from the first, which the platform may have already.
    breaks: [3, 4],
    foundBy: 24,
    parts: (parts) => withTasks(parts, () => ({ saveStep: async () => true })),
  },
  {
    name: 'no attempt ever counts: what cannot be done is tried for ever',
    breaks: [1, 9],
    foundBy: 2,
    parts: (parts) =>
      withTasks(parts, (tasks) => ({
        retryLater: (lease, retry) => tasks.retryLater(lease, { ...retry, refundAttempt: true }),
      })),
  },
  {
    name: 'a dead letter without its inputs: nobody can tell what was asked for',
    breaks: [9],
    foundBy: 2,
    store: (store) =>
      changeRequests(store, 'tasks', ({ filter, update }) => ({
        filter,
        update:
          update['$set']?.['status'] === 'failed'
            ? { ...update, $set: { ...update['$set'], parameters: {} } }
            : update,
      })),
  },
  {
    name: 'who stops gives nothing back',
    breaks: [10],
    foundBy: 5,
    parts: (parts) => withTasks(parts, () => ({ release: async () => true })),
  },
];

function withTasks(parts: ServiceParts, change: (tasks: Tasks) => Partial<Tasks>): ServiceParts {
  const { tasks } = parts.repositories;
  return { ...parts, repositories: { ...parts.repositories, tasks: { ...tasks, ...change(tasks) } } };
}
