import { type ChangeRequest, changeRequests, without } from './change-requests.js';
import type { Mutation } from './mutation.js';

/** Bugs of trying again what has failed. */
export const REDRIVE_MUTATIONS: readonly Mutation[] = [
  {
    name: 'trying again throws away what was paid for',
    breaks: [4, 8],
    foundBy: 39,
    onStore: 'mongo',
    store: (store) =>
      changeRequests(store, 'tasks', (request) =>
        isRedrive(request)
          ? {
              filter: request.filter,
              update: {
                ...request.update,
                $set: { ...request.update['$set'], steps: {} },
                $unset: { completed_at: '' },
              },
            }
          : request,
      ),
  },
  {
    name: 'trying again leaves the lease to whoever ran the task last',
    breaks: [8],
    foundBy: 1,
    store: (store) =>
      changeRequests(store, 'tasks', (request) =>
        isRedrive(request) ? { filter: request.filter, update: without(request.update, '$inc') } : request,
      ),
  },
  {
    name: 'trying again does not open the world that has ended',
    breaks: [1, 7],
    foundBy: 1,
    store: (store) =>
      changeRequests(store, 'world_generation_status', ({ filter, update }) => {
        const changes = Object.keys(update['$set'] ?? {}).sort();
        const opens = changes.join() === 'seq,status,updated_at';
        return {
          filter,
          update: opens ? { ...update, $set: without(update['$set'] ?? {}, 'status') } : update,
        };
      }),
  },
];

function isRedrive({ filter }: ChangeRequest): boolean {
  return filter['status'] === 'failed';
}
