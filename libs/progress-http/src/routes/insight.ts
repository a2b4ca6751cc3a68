import {
  ApiRequestList,
  CostResponse,
  DeadLetterList,
  ListTasksQuery,
  PageQuery,
  TaskList,
} from '@generia/contracts/http';

import { pageOfAll } from '../reading/places.js';
import { presentApiRequest, presentCost, presentTask } from '../reading/present-insight.js';
import type { WorldAccess } from '../reading/world-access.js';
import type { GetBackend } from '../worlds-backend.js';
import { type ApiInstance, problems } from './api-instance.js';
import { WorldPath } from './world-params.js';

const tags = ['insight'];

/** What goes on inside: tasks, calls and money of a world. */
export function insightRoutes(api: ApiInstance, backend: GetBackend, access: WorldAccess): void {
  const tasksOf = async (id: string, status: string | undefined, { limit, cursor }: PageQuery) => {
    const all = await backend().repositories.tasks.listOfWorld(id);
    const wanted = status === undefined ? all : all.filter((task) => task.status === status);
    const { items, next_cursor } = pageOfAll(wanted, limit, cursor);
    return { tasks: items.map(presentTask), next_cursor };
  };

  api.get(
    '/worlds/:id/tasks',
    {
      schema: {
        ...{ operationId: 'listTasks', tags, summary: 'The tasks of a world, oldest first' },
        params: WorldPath,
        querystring: ListTasksQuery,
        response: { 200: TaskList, ...problems() },
      },
    },
    async ({ params: { id }, query, caller }) => {
      await access.check(caller, id);
      return tasksOf(id, query.status, query);
    },
  );

  api.get(
    '/worlds/:id/dead-letters',
    {
      schema: {
        ...{ operationId: 'listDeadLetters', tags, summary: 'The tasks that have failed for good' },
        params: WorldPath,
        querystring: PageQuery,
        response: { 200: DeadLetterList, ...problems() },
      },
    },
    async ({ params: { id }, query, caller }) => {
      await access.check(caller, id);
      const { tasks, next_cursor } = await tasksOf(id, 'failed', query);
      return { dead_letters: tasks, next_cursor };
    },
  );

  api.get(
    '/worlds/:id/api-requests',
    {
      schema: {
        ...{ operationId: 'listApiRequests', tags, summary: 'The paid calls of a world, oldest first' },
        params: WorldPath,
        querystring: PageQuery,
        response: { 200: ApiRequestList, ...problems() },
      },
    },
    async ({ params: { id }, query: { limit, cursor }, caller }) => {
      await access.check(caller, id);
      const all = await backend().repositories.apiRequests.listOfWorld(id);
      const { items, next_cursor } = pageOfAll(all, limit, cursor);
      return { api_requests: items.map(presentApiRequest), next_cursor };
    },
  );

  api.get(
    '/worlds/:id/cost',
    {
      schema: {
        ...{ operationId: 'getCost', tags, summary: 'What a world may cost, has cost, and has set aside' },
        params: WorldPath,
        response: { 200: CostResponse, ...problems() },
      },
    },
    async ({ params: { id }, caller }) => {
      await access.check(caller, id);
      return presentCost(id, await backend().repositories.worldLedgers.findById(id));
    },
  );
}
