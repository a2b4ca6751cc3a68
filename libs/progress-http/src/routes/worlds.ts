import { randomUUID } from 'node:crypto';

import { deterministicId, type InitWorldCreationParameters, type World } from '@generia/contracts';
import {
  CreateWorldBody,
  Estimate,
  EstimateBody,
  IdempotencyKey,
  ListWorldsQuery,
  WorldList,
  WorldResponse,
} from '@generia/contracts/http';
import { z } from 'zod';

import { findWorlds } from '../reading/find-worlds.js';
import { presentWorld } from '../reading/present-world.js';
import type { WorldAccess } from '../reading/world-access.js';
import type { Caller } from '../security/caller.js';
import type { GetBackend } from '../worlds-backend.js';
import { type ApiInstance, problems } from './api-instance.js';
import { WorldPath } from './world-params.js';

const tags = ['worlds'];

/** Asking for worlds, and reading what they are. */
export function worldRoutes(api: ApiInstance, backend: GetBackend, access: WorldAccess): void {
  api.post(
    '/worlds',
    {
      config: { scope: 'create' },
      schema: {
        ...{ operationId: 'createWorld', tags, summary: 'Ask for a world' },
        description: 'Requests with one `Idempotency-Key` make one world and get one answer.',
        headers: z.object({ 'idempotency-key': IdempotencyKey.optional() }),
        body: CreateWorldBody,
        response: { 201: WorldResponse, ...problems(409, 413, 415) },
      },
    },
    async ({ body, caller, headers }, reply) => {
      const ids = idsFor(caller, headers['idempotency-key']);
      const { acceptWorld, repositories } = backend();
      const parameters = parametersOf(body, caller);
      const { isNew, acceptedAt } = await acceptWorld({ ...ids, parameters });
      const world = newWorld(ids.worldId, body, caller, acceptedAt);
      // The world's first task registers it too, should this not come about.
      await repositories.platform.worlds.insertIgnoringDuplicates([world]);
      const answer = presentWorld(ids.worldId, { world, status: null });
      return reply
        .code(201)
        .headers({ location: `/api/v1/worlds/${ids.worldId}`, 'idempotency-replayed': String(!isNew) })
        .send(answer);
    },
  );

  api.post(
    '/worlds/estimate',
    {
      config: { scope: 'read' },
      schema: {
        ...{ operationId: 'estimateWorld', tags, summary: 'Foresee the calls, time and cost of a world' },
        body: EstimateBody,
        response: { 200: Estimate, ...problems(413, 415) },
      },
    },
    ({ body }) => backend().estimate(body),
  );

  api.get(
    '/worlds',
    {
      schema: {
        ...{ operationId: 'listWorlds', tags, summary: 'Worlds, newest first' },
        querystring: ListWorldsQuery,
        response: { 200: WorldList, ...problems() },
      },
    },
    async ({ query, caller }) => {
      const { repositories } = backend();
      const { items, next_cursor } = await findWorlds(repositories.platform.worlds, caller, query);
      const found = await repositories.worldStatuses.findMany(items.map(({ _id }) => _id));
      const statuses = new Map(found.map((status) => [status._id, status]));
      const worlds = items.map((world) =>
        presentWorld(world._id, { world, status: statuses.get(world._id) ?? null }),
      );
      return { worlds, next_cursor };
    },
  );

  api.get(
    '/worlds/:id',
    {
      schema: {
        ...{ operationId: 'getWorld', tags, summary: 'A world, with its description when it has one' },
        params: WorldPath,
        response: { 200: WorldResponse, ...problems() },
      },
    },
    async ({ params: { id }, caller }) => {
      await access.check(caller, id);
      const { platform, worldStatuses, worldParameters } = backend().repositories;
      const [world, status, parameters] = await Promise.all([
        platform.worlds.findOne({ _id: id }),
        worldStatuses.findById(id),
        worldParameters.findById(id),
      ]);
      return presentWorld(id, { world, status, parameters });
    },
  );
}

/** One key of one caller is one world. */
function idsFor(caller: Caller, key: string | undefined): { worldId: string; taskId: string } {
  if (key === undefined) return { worldId: randomUUID(), taskId: randomUUID() };
  return {
    worldId: deterministicId('requested-world', caller.id, key),
    taskId: deterministicId('requested-world-task', caller.id, key),
  };
}

function parametersOf(body: CreateWorldBody, caller: Caller): InitWorldCreationParameters {
  const { prompt, characters_count, posts_count, name, description, ...limits } = body;
  void name;
  void description;
  return {
    user_prompt: prompt,
    users_count: characters_count,
    posts_count,
    ...limits,
    ...(caller.id === '' ? {} : { creator_id: caller.id }),
  };
}

function newWorld(worldId: string, body: CreateWorldBody, caller: Caller, at: Date): World {
  return {
    _id: worldId,
    name: body.name ?? '',
    prompt: body.prompt.trim(),
    description: body.description ?? '',
    description_short: '',
    generation_status: 'not_started',
    users_count: body.characters_count,
    posts_count: body.posts_count,
    image_media_id: null,
    icon_media_id: null,
    ...(caller.id === '' ? {} : { creator_id: caller.id }),
    created_at: at,
    updated_at: at,
  };
}
