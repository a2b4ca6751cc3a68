import { ControlAnswer, LimitsBody, RetryBody } from '@generia/contracts/http';
import { HttpProblem } from '@generia/service-runtime';
import { asTaskError } from '@generia/resilience';

import type { WorldAccess } from '../reading/world-access.js';
import type { GetBackend } from '../worlds-backend.js';
import { type ApiInstance, problems } from './api-instance.js';
import { WorldPath } from './world-params.js';

const tags = ['control'];
const MICROS = 1_000_000;

const ACTIONS = {
  cancel: 'End a world: no call begins any more. For ever',
  pause: 'Let running calls end and begin no new one',
  resume: 'Let a paused world go on',
} as const;

/** What an operator may do to a world. */
export function controlRoutes(api: ApiInstance, backend: GetBackend, access: WorldAccess): void {
  const answer = (world_id: string, action: ControlAnswer['action']): ControlAnswer => ({ world_id, action });

  for (const action of ['cancel', 'pause', 'resume'] as const) {
    api.post(
      `/worlds/:id/${action}`,
      {
        config: { scope: 'operate' },
        schema: {
          ...{ operationId: `${action}World`, tags, summary: ACTIONS[action] },
          params: WorldPath,
          response: { 202: ControlAnswer, ...problems(409, 413, 415) },
        },
      },
      async ({ params: { id }, caller }, reply) => {
        await access.check(caller, id);
        await begun(id, () => backend().control[action](id));
        return reply.code(202).send(answer(id, action));
      },
    );
  }

  api.post(
    '/worlds/:id/retry',
    {
      config: { scope: 'operate' },
      schema: {
        ...{
          operationId: 'retryWorld',
          tags,
          summary: 'Try what failed again: all of it, a stage, or one task',
        },
        params: WorldPath,
        body: RetryBody.nullish(),
        response: { 202: ControlAnswer, ...problems(409, 413, 415) },
      },
    },
    async ({ params: { id }, caller, body }, reply) => {
      await access.check(caller, id);
      const { task_id, stage } = body ?? {};
      const choice = {
        ...(task_id === undefined ? {} : { taskId: task_id }),
        ...(stage === undefined ? {} : { stage }),
      };
      await begun(id, () => backend().redrive(id, choice));
      return reply.code(202).send(answer(id, 'retry'));
    },
  );

  api.post(
    '/worlds/:id/limits',
    {
      config: { scope: 'operate' },
      schema: {
        ...{
          operationId: 'setLimits',
          tags,
          summary: 'Raise or lower the limits; what waited for them goes on',
        },
        params: WorldPath,
        body: LimitsBody,
        response: { 202: ControlAnswer, ...problems(409, 413, 415) },
      },
    },
    async ({ params: { id }, caller, body }, reply) => {
      await access.check(caller, id);
      const { llm_calls, image_calls, cost_usd } = body;
      const limits = {
        ...(llm_calls === undefined ? {} : { llmCalls: llm_calls }),
        ...(image_calls === undefined ? {} : { imageCalls: image_calls }),
        ...(cost_usd === undefined ? {} : { costMicros: Math.round(cost_usd * MICROS) }),
      };
      await begun(id, () => backend().control.setLimits(id, limits));
      return reply.code(202).send(answer(id, 'limits'));
    },
  );
}

/** The world exists; when the control does not know it, its first task has not run yet. */
async function begun(worldId: string, act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (asTaskError(error).code !== 'WORLD_NOT_FOUND') throw error;
    throw new HttpProblem(409, `The world ${worldId} has not begun yet. Ask again in a moment.`);
  }
}
